import { resolve } from 'node:path'
import { z } from 'zod'

/** What can be set from outside, each with the sentence that `attune help` prints. */
const Environment = z.object({
  PORT: z.coerce
    .number('PORT is a number between 0 and 65535.')
    .int()
    .min(0)
    .max(65535)
    .default(3000)
    .describe('The port to listen on.'),
  HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe(
      'The address to listen on. Only this machine by default: put a reverse proxy with TLS in front.',
    ),
  ATTUNE_DATA: z
    .string()
    .min(1)
    .default('./data')
    .describe('The folder for the database that comes along, the secret and the seals.'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL starts with postgres:// or postgresql://.')
    .optional()
    .describe('A PostgreSQL 15 or newer of your own. Without it, Attune brings and runs one.'),
  ATTUNE_URL: z
    .url({ protocol: /^https?$/, error: 'ATTUNE_URL is a web address, such as https://attune.example.' })
    .optional()
    .describe('The address at which people open Attune, when it is behind a reverse proxy.'),
  ATTUNE_SECRET: z
    .string()
    .min(32, 'ATTUNE_SECRET has at least 32 characters.')
    .optional()
    .describe('The secret from which keys are made. Without it, one is made once and kept in ATTUNE_DATA.'),
  ATTUNE_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'ATTUNE_SMTP_URL starts with smtps:// or smtp://.')
    .optional()
    .describe(
      'The mail server for reminders, as smtps://name:password@host:port. Without it none go by e-mail.',
    ),
  ATTUNE_MAIL_FROM: z
    .email('ATTUNE_MAIL_FROM is an e-mail address.')
    .optional()
    .describe('From whom reminders by e-mail come. Needed with ATTUNE_SMTP_URL.'),
})

export interface Settings {
  port: number
  host: string
  folder: string
  databaseUrl: string | undefined
  url: string | undefined
  secret: string | undefined
  /** How reminders leave by e-mail; without it none do. */
  mail: { smtpUrl: string; from: string } | undefined
}

/** Bad settings, said in words that help, without a stack. */
export class BadSettings extends Error {
  override name = 'BadSettings'
}

/** Reads the environment. Throws `BadSettings` with one line for each variable that is wrong. */
export function settingsFrom(environment: Record<string, string | undefined>): Settings {
  const known = Object.fromEntries(
    Object.keys(Environment.shape).map((name) => [name, environment[name] || undefined]),
  )
  const parsed = Environment.safeParse(known)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new BadSettings(`The settings need another look:\n${lines.join('\n')}`)
  }
  return {
    port: parsed.data.PORT,
    host: parsed.data.HOST,
    folder: resolve(parsed.data.ATTUNE_DATA),
    databaseUrl: parsed.data.DATABASE_URL,
    url: parsed.data.ATTUNE_URL,
    secret: parsed.data.ATTUNE_SECRET,
    mail: mailOf(parsed.data),
  }
}

function mailOf({ ATTUNE_SMTP_URL: smtpUrl, ATTUNE_MAIL_FROM: from }: z.infer<typeof Environment>) {
  if (smtpUrl && !from)
    throw new BadSettings('ATTUNE_SMTP_URL needs ATTUNE_MAIL_FROM: from whom the mail comes.')
  return smtpUrl && from ? { smtpUrl, from } : undefined
}

/** One line for each variable, for `attune help`. */
export function describeSettings(): string[] {
  return Object.entries(Environment.shape).map(
    ([name, schema]) => `  ${name.padEnd(15)} ${schema.description}`,
  )
}
