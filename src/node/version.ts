/** The program's version, as pages, archives and probes show it. */
export const VERSION = '0.2.0';
