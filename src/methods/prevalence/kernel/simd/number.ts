// AssemblyScript: what portable/number.ts says to TypeScript, bit for bit.

export function toInt(x: f64): i32 {
  return i32(x);
}

export function toFloat(i: i32): f64 {
  return f64(i);
}

export function unsignedToFloat(i: i32): f64 {
  return f64(u32(i));
}

export function mul32(a: i32, b: i32): i32 {
  return a * b;
}

export function mulHigh32(a: i32, b: i32): i32 {
  return i32((u64(u32(a)) * u64(u32(b))) >> 32);
}

export function add32(a: i32, b: i32): i32 {
  return a + b;
}

export function below32(a: i32, b: i32): boolean {
  return u32(a) < u32(b);
}

export function quotient(a: i32, b: i32): i32 {
  return a / b;
}

export function rootOf(x: f64): f64 {
  return sqrt<f64>(x);
}

export function absOf(x: f64): f64 {
  return abs<f64>(x);
}

export function floorOf(x: f64): f64 {
  return floor<f64>(x);
}

export function highWord(x: f64): i32 {
  return i32(reinterpret<i64>(x) >> 32);
}

export function powerOfTwo(k: i32): f64 {
  return reinterpret<f64>(i64(k + 1023) << 52);
}
