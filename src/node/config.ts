import { resolve } from 'node:path';
import { z } from 'zod';
import { nodeError } from './errors.js';

const schema = z.object({
  PALERMO_DATA: z.string().min(1).default('data'),
  PALERMO_HOST: z.string().min(1).default('127.0.0.1'),
  PALERMO_PORT: z.coerce.number().int().min(0).max(65535).default(8200),
  PALERMO_ADDRESS: z.url().optional(),
  PALERMO_SCHEMA: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,40}$/)
    .refine((name) => name !== 'public')
    .default('palermo'),
  PALERMO_STATE: z.string().min(1).optional(),
  PALERMO_UPLOAD_MEGABYTES: z.coerce.number().int().min(1).max(10_000).default(250),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
});

export type NodeConfig = {
  readonly dataFolder: string;
  readonly host: string;
  readonly port: number;
  /** The address people use, where a proxy stands in front; else made from host and port. */
  readonly address: string | undefined;
  readonly schema: string;
  /** A file that describes a real State; absent: the sandbox State. */
  readonly stateFile: string | undefined;
  readonly maxUploadBytes: number;
  readonly development: boolean;
  readonly databaseUrl: string | undefined;
};

/** Reads the environment. Errors: NODE_CONFIGURATION, naming the variable. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): NodeConfig {
  const result = schema.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
  if (!result.success)
    throw nodeError('NODE_CONFIGURATION', {
      variables: result.error.issues.map((issue) => issue.path.join('.')).join(', '),
    });
  const values = result.data;
  return {
    dataFolder: resolve(values.PALERMO_DATA),
    host: values.PALERMO_HOST,
    port: values.PALERMO_PORT,
    address: values.PALERMO_ADDRESS,
    schema: values.PALERMO_SCHEMA,
    stateFile: values.PALERMO_STATE,
    maxUploadBytes: values.PALERMO_UPLOAD_MEGABYTES * 1_000_000,
    development: values.NODE_ENV !== 'production',
    databaseUrl: values.DATABASE_URL,
  };
}
