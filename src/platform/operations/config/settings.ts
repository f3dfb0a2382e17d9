import { resolve } from 'node:path';
import { z } from 'zod';

/**
 * Every setting of a node: its name in the environment, what it may be, and whether it is a secret. What it means is
 * message `operations.setting.<name>`; docs/operators.md shows this table (`palermo settings --markdown`).
 */
export type SettingRow = {
  readonly name: string;
  /** Parses the text of the environment; what is absent stays absent or takes the default. */
  readonly schema: z.ZodType;
  /** As shown to people; `none` where absence means something. */
  readonly default: string;
  /** Never shown, only whether it is set. */
  readonly secret?: true;
};

const text = z.string().min(1);
const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const recipient = /^age1[a-z0-9]{20,4000}$/;

const rows = [
  { name: 'PALERMO_DATA', schema: text.default('data'), default: 'data' },
  { name: 'PALERMO_HOST', schema: text.default('127.0.0.1'), default: '127.0.0.1' },
  { name: 'PALERMO_PORT', schema: whole(0, 65_535).default(8200), default: '8200' },
  { name: 'PALERMO_ADDRESS', schema: z.url({ protocol: /^https?$/ }).optional(), default: 'none' },
  {
    name: 'DATABASE_URL',
    schema: z
      .string()
      .regex(/^postgres(ql)?:\/\//)
      .optional(),
    default: 'none',
    secret: true,
  },
  {
    name: 'PALERMO_SCHEMA',
    schema: z
      .string()
      .regex(/^[a-z][a-z0-9_]{0,40}$/)
      .refine((name) => name !== 'public' && !name.startsWith('pg_'))
      .default('palermo'),
    default: 'palermo',
  },
  { name: 'PALERMO_STATE', schema: text.optional(), default: 'none' },
  { name: 'PALERMO_UPLOAD_MEGABYTES', schema: whole(1, 10_000).default(250), default: '250' },
  { name: 'PALERMO_LOG', schema: z.enum(['debug', 'info', 'warn', 'error']).default('warn'), default: 'warn' },
  { name: 'PALERMO_SECURITY_CONTACT', schema: z.url({ protocol: /^(mailto|https)$/ }).optional(), default: 'none' },
  { name: 'PALERMO_SMTP_URL', schema: z.url({ protocol: /^smtps?$/ }).optional(), default: 'none', secret: true },
  { name: 'PALERMO_MAIL_FROM', schema: z.email().optional(), default: 'none' },
  { name: 'PALERMO_OIDC_ISSUER', schema: z.url({ protocol: /^https?$/ }).optional(), default: 'none' },
  { name: 'PALERMO_OIDC_CLIENT_ID', schema: text.optional(), default: 'none' },
  { name: 'PALERMO_OIDC_CLIENT_SECRET_FILE', schema: text.optional(), default: 'none' },
  { name: 'PALERMO_OIDC_NAME', schema: text.max(80).optional(), default: 'none' },
  { name: 'PALERMO_OIDC_ACR', schema: text.optional(), default: 'none' },
  { name: 'PALERMO_OIDC_AMR', schema: text.optional(), default: 'none' },
  { name: 'PALERMO_OIDC_ORIGINS', schema: text.optional(), default: 'none' },
  { name: 'PALERMO_SCAN_COMMAND', schema: text.optional(), default: 'none' },
  { name: 'PALERMO_KEY_PASSPHRASE_FILE', schema: text.optional(), default: 'none' },
  { name: 'PALERMO_KEY_COMMAND', schema: text.optional(), default: 'none' },
  { name: 'PALERMO_KEY_SEAL_COMMAND', schema: text.optional(), default: 'none' },
  { name: 'PALERMO_KEY_PUBLIC_KEY', schema: text.optional(), default: 'none' },
  { name: 'PALERMO_KEY_OAEP_HASH', schema: z.enum(['sha256', 'sha1']).default('sha256'), default: 'sha256' },
  { name: 'PALERMO_BACKUP_FOLDER', schema: text.optional(), default: 'none' },
  {
    name: 'PALERMO_BACKUP_RECIPIENTS',
    schema: z
      .string()
      .transform((list) => list.split(/[\s,]+/).filter(Boolean))
      .refine((list) => list.length > 0 && list.every((one) => recipient.test(one)))
      .default([]),
    default: 'none',
  },
  { name: 'PALERMO_METRICS_TOKEN', schema: z.string().min(24).optional(), default: 'none', secret: true },
  {
    name: 'NODE_ENV',
    schema: z.enum(['development', 'production', 'test']).default('development'),
    default: 'development',
  },
] as const satisfies readonly SettingRow[];

export const SETTINGS: readonly SettingRow[] = rows;

export type SettingName = (typeof rows)[number]['name'];
type Parsed = { readonly [Row in (typeof rows)[number] as Row['name']]: z.infer<Row['schema']> };

export type Environment = Readonly<Record<string, string | undefined>>;

/** What the environment says, parsed; `faults` names the settings that cannot be used (their values are not repeated). */
export type SettingsRead =
  | { readonly values: Parsed; readonly faults: readonly [] }
  | { readonly values: undefined; readonly faults: readonly SettingName[] };

/** Parses the environment against the table. An empty value counts as absent. */
export function parseSettings(environment: Environment): SettingsRead {
  const values: Record<string, unknown> = {};
  const faults: SettingName[] = [];
  for (const { name, schema } of rows) {
    const result = schema.safeParse(environment[name] || undefined);
    if (result.success) values[name] = result.data;
    else faults.push(name);
  }
  return faults.length > 0 ? { values: undefined, faults } : { values: values as Parsed, faults: [] };
}

export type Settings = {
  readonly dataFolder: string;
  readonly host: string;
  readonly port: number;
  /** The address people use, where a proxy stands in front; else made from host and port. */
  readonly address: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly schema: string;
  /** A file that describes a real State; absent: the sandbox State. */
  readonly stateFile: string | undefined;
  readonly maxUploadBytes: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
  readonly development: boolean;
  /** For security.txt (RFC 9116). */
  readonly securityContact: string | undefined;
  readonly mail: { readonly smtpUrl: string; readonly from: string } | undefined;
  readonly openid:
    | {
        readonly issuer: string;
        readonly clientId: string;
        readonly clientSecretFile: string | undefined;
        readonly name: string | undefined;
        readonly acr: string | undefined;
      }
    | undefined;
  readonly scanCommand: string | undefined;
  readonly keyPassphraseFile: string | undefined;
  /** The token or key service that opens the keyring. */
  readonly keyCommand:
    | {
        readonly unseal: string;
        readonly seal: string | undefined;
        readonly publicKey: string | undefined;
        readonly oaepHash: 'sha256' | 'sha1';
      }
    | undefined;
  readonly backupFolder: string | undefined;
  readonly backupRecipients: readonly string[];
  readonly metricsToken: string | undefined;
};

/** Settings that are of use only together: the first needs the others. */
export const TOGETHER: readonly (readonly [SettingName, ...SettingName[]])[] = [
  ['PALERMO_SMTP_URL', 'PALERMO_MAIL_FROM'],
  ['PALERMO_OIDC_ISSUER', 'PALERMO_OIDC_CLIENT_ID'],
  ['PALERMO_KEY_SEAL_COMMAND', 'PALERMO_KEY_COMMAND'],
  ['PALERMO_KEY_PUBLIC_KEY', 'PALERMO_KEY_COMMAND'],
  ['PALERMO_BACKUP_RECIPIENTS', 'PALERMO_BACKUP_FOLDER'],
];

/** The parsed values as the program names them; paths made absolute. */
export function settingsOf(values: Parsed): Settings {
  const path = (given: string | undefined): string | undefined => (given === undefined ? undefined : resolve(given));
  const { PALERMO_SMTP_URL: smtpUrl, PALERMO_MAIL_FROM: from } = values;
  const { PALERMO_OIDC_ISSUER: issuer, PALERMO_OIDC_CLIENT_ID: clientId } = values;
  return {
    dataFolder: resolve(values.PALERMO_DATA),
    host: values.PALERMO_HOST,
    port: values.PALERMO_PORT,
    address: values.PALERMO_ADDRESS,
    databaseUrl: values.DATABASE_URL,
    schema: values.PALERMO_SCHEMA,
    stateFile: values.PALERMO_STATE,
    maxUploadBytes: values.PALERMO_UPLOAD_MEGABYTES * 1_000_000,
    logLevel: values.PALERMO_LOG,
    development: values.NODE_ENV !== 'production',
    securityContact: values.PALERMO_SECURITY_CONTACT,
    mail: smtpUrl !== undefined && from !== undefined ? { smtpUrl, from } : undefined,
    openid:
      issuer !== undefined && clientId !== undefined
        ? {
            issuer,
            clientId,
            clientSecretFile: path(values.PALERMO_OIDC_CLIENT_SECRET_FILE),
            name: values.PALERMO_OIDC_NAME,
            acr: values.PALERMO_OIDC_ACR,
          }
        : undefined,
    scanCommand: values.PALERMO_SCAN_COMMAND,
    keyPassphraseFile: path(values.PALERMO_KEY_PASSPHRASE_FILE),
    keyCommand:
      values.PALERMO_KEY_COMMAND === undefined
        ? undefined
        : {
            unseal: values.PALERMO_KEY_COMMAND,
            seal: values.PALERMO_KEY_SEAL_COMMAND,
            publicKey: path(values.PALERMO_KEY_PUBLIC_KEY),
            oaepHash: values.PALERMO_KEY_OAEP_HASH,
          },
    backupFolder: path(values.PALERMO_BACKUP_FOLDER),
    backupRecipients: values.PALERMO_BACKUP_RECIPIENTS,
    metricsToken: values.PALERMO_METRICS_TOKEN,
  };
}
