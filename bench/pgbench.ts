import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Reach {
  host: string
  port: number
  user: string
  password: string
  database: string
}

/** Transactions a second of the bare statements by PostgreSQL's own `pgbench`, where it is installed. */
export function pgbench(script: string, reach: Reach, seconds: number, clients: number): number | undefined {
  const file = join(mkdtempSync(join(tmpdir(), 'attune-bench-')), 'script.sql')
  writeFileSync(file, script)
  const { host, port, user, password, database } = reach
  const flags = ['-n', '-M', 'prepared', '-f', file, '-c', String(clients), '-j', '2', '-T', String(seconds)]
  const done = spawnSync('pgbench', [...flags, '-h', host, '-p', String(port), '-U', user, database], {
    env: { ...process.env, PGPASSWORD: password },
    encoding: 'utf8',
  })
  const [, tps] = /tps = ([\d.]+)/.exec(done.stdout ?? '') ?? []
  return tps ? Number(tps) : undefined
}

/** The same work as a note, without the product: settings, the note, its fact. */
export function noteScript({ organisation, child, worker }: Ids): string {
  return `begin;
select set_config('attune.organisation', '${organisation}', true), set_config('attune.children', '{${child}}', true);
insert into note (organisation_id, id, child_id, happened_at, words, told_by, told_at)
  values ('${organisation}', gen_random_uuid(), '${child}', now(), 'A note of the bench.', '${worker}', now());
insert into fact (organisation_id, child_id, kind, headline, happened_at, told_by, told_at, about)
  values ('${organisation}', '${child}', 'records.note', 'A note of the bench.', now(), '${worker}', now(), gen_random_uuid());
commit;`
}

/** The newest fifty of a child. */
export function pageScript({ organisation, child }: Ids): string {
  return `begin;
select set_config('attune.organisation', '${organisation}', true), set_config('attune.children', '{${child}}', true);
select id, kind, headline, detail, happened_at, told_by, told_at, about from fact
  where organisation_id = '${organisation}' and child_id = '${child}' order by happened_at desc, id desc limit 50;
commit;`
}

export interface Ids {
  organisation: string
  child: string
  worker: string
}
