// The files of this folder are compiled twice: as TypeScript, where these are numbers, and as AssemblyScript, where
// they are machine types.

/** A whole number of 32 bits. Keep it within them: it wraps in WebAssembly and does not in TypeScript. Never `/` two. */
type i32 = number;

/** A floating-point number of 64 bits. Give variables this type by name: `let a = 0` would be an i32. */
type f64 = number;
