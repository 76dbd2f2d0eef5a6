import type { Client } from 'pg'
import type { Places } from './places.ts'
import { UnsafeDatabase } from './troubles.ts'

/** PostgreSQL settings by name. */
export type Settings = Record<string, string>

/**
 * The settings that the server is started with. `extra` may add to them and may not open a door or make the
 * log tell more: a statement or an error's detail can hold a child's words, and the log is a plain file.
 */
export function serverSettings(places: Places, port: number, nonce: string, extra: Settings = {}): Settings {
  const onWindows = process.platform === 'win32'
  return {
    ...extra,
    cluster_name: nonce,
    port: String(port),
    listen_addresses: onWindows ? '127.0.0.1' : '',
    unix_socket_directories: onWindows ? '' : places.socket,
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_destination: 'stderr',
    logging_collector: 'off',
    // What went wrong with a statement may quote words of a record; the server says it without them.
    log_min_messages: 'log',
    log_statement: 'none',
    log_min_duration_statement: '-1',
    log_min_duration_sample: '-1',
    log_transaction_sample_rate: '0',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
  }
}

/** What an acknowledged record stands on. */
const mustBeOn = ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums']

/**
 * Throws UnsafeDatabase when the database could lose or damage what it has acknowledged, whoever turned the
 * setting off: a start option, a settings file, or a rule for one role or one database.
 */
export async function refuseUnsafe(client: Client): Promise<void> {
  const shown = await client.query<{ name: string; setting: string }>(
    'select name, setting from pg_settings where name = any ($1)',
    [mustBeOn],
  )
  const exceptions = await client.query<{ name: string; setting: string }>(
    `select split_part(rule, '=', 1) as name, split_part(rule, '=', 2) as setting
       from pg_db_role_setting, unnest(setconfig) as rule
      where split_part(rule, '=', 1) = any ($1)`,
    [mustBeOn],
  )
  const found = [...shown.rows, ...exceptions.rows]
  for (const name of mustBeOn) {
    const off = found.find((one) => one.name === name && one.setting !== 'on')
    if (off) throw new UnsafeDatabase(name, off.setting)
  }
}
