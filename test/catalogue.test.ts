import { afterAll, beforeAll, expect, test } from 'vitest'
import { aDatabase, type TestDatabase } from './a-database.ts'

/** Tables that belong to no organisation: they hold no word of a record. */
const OF_NOBODY = ['migration', 'seal', 'sign_in_attempt']

/** Functions that run as the owner: each was read by a person; each checks what it is asked for. */
const REVIEWED = [
  'alerts_to_send',
  'any_organisation',
  'applied_migrations',
  'clear_unfinished',
  'duties_ringing',
  'email_codes_to_send',
  'end_sessions',
  'faces_on_device',
  'find_accounts',
  'find_delivery',
  'find_device',
  'find_session',
  'forget_attempts',
  'known_arrivals',
  'milieu_figures',
  'milieu_heard',
  'milieu_shared_words',
  'pin_on_device',
  'seal_history',
  'seals_from',
  'search_facts',
  'standing',
  'start_session',
  'take_attempt',
  'team_arrivals',
  'team_support',
  'team_trend',
  'team_words',
  'touch_session',
  'try_form_link',
  'form_link_lost_asker',
  'waits_for_word',
  'was_ended',
  'write_change',
]

let database: TestDatabase
beforeAll(async () => {
  database = await aDatabase()
})
afterAll(async () => {
  await database.pool.end()
  await database.admin.end()
})

async function names(text: string): Promise<string[]> {
  const { rows } = await database.admin.query<{ name: string }>(text)
  return rows.map((row) => row.name).sort()
}

const ours = `c.relnamespace = 'public'::regnamespace`

test('every table is walled, for its owner too', async () => {
  const open = await names(
    `select relname as name from pg_class c where ${ours} and relkind in ('r', 'p')
     and not (relrowsecurity and relforcerowsecurity)`,
  )
  expect(open).toEqual([])
})

test('every table has a policy, or nobody gets at it', async () => {
  const granted = await names(
    `select c.relname as name from pg_class c where ${ours} and relkind in ('r', 'p')
     and has_table_privilege('attune_app', c.oid, 'select, insert, update')
     and not exists (select 1 from pg_policy p where p.polrelid = c.oid)`,
  )
  expect(granted).toEqual([])
})

test('a view shows nobody more than their own tables would', async () => {
  const views = await names(
    `select relname as name from pg_class c where ${ours} and relkind in ('v', 'm')
     and not (relkind = 'v' and coalesce(reloptions::text, '') like '%security_invoker=true%')`,
  )
  expect(views).toEqual([])
})

test('only reviewed functions run as the owner, each with a fixed search path', async () => {
  const definers = await names(
    `select proname as name from pg_proc p where pronamespace = 'public'::regnamespace and prosecdef`,
  )
  expect(definers.filter((name) => !REVIEWED.includes(name))).toEqual([])
  const loose = await names(
    `select proname as name from pg_proc p where pronamespace = 'public'::regnamespace and prosecdef
     and not coalesce(proconfig::text, '') like '%search_path=public, pg_temp%'`,
  )
  expect(loose).toEqual([])
})

test('our functions are for the server alone: no other role of the cluster can call one', async () => {
  const forAnyone = await names(
    `select distinct p.proname as name from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
     where p.pronamespace = 'public'::regnamespace and pg_get_userbyid(p.proowner) = 'attune_owner'
       and a.privilege_type = 'EXECUTE' and pg_get_userbyid(a.grantee) not in ('attune_owner', 'attune_app')`,
  )
  expect(forAnyone).toEqual([])
})

/** What the server’s role may change of a row: what ends, closes, counts or reviews it, a sign-in, a face. */
const CHANGEABLE = [
  'account.disabled_at',
  'account.password_hash',
  'account.pin_hash',
  'account.sign_in_name',
  'alert.seen_at',
  'answers_draft.answers',
  'answers_draft.saved_at',
  'answers_draft.skipped',
  'assessment.completed_at',
  'assessment.completed_by',
  'break_glass.review',
  'break_glass.reviewed_at',
  'break_glass.reviewed_by',
  'command.repeats',
  'device.ended_at',
  'duty.done_at',
  'duty.done_by',
  'duty.outcome',
  'email_check.confirmed_at',
  'email_check.ended_at',
  'email_check.failed_sends',
  'email_check.sent_at',
  'email_check.wrong_tries',
  'form_link.begun_at',
  'form_link.handed_in_at',
  'form_link.opened_at',
  'form_link.result_id',
  'form_link.revoked_at',
  'form_link.revoked_by',
  'link_answers.answers',
  'link_answers.saved_at',
  'link_answers.skipped',
  'meeting.closed_at',
  'meeting.closed_by',
  'meeting.plan_number',
  'meeting.plan_version_id',
  'meeting_decision.plan_version_id',
  'meeting_decision.taken_back_at',
  'person.face',
  'plan_draft.based_on',
  'plan_draft.because',
  'plan_draft.plan',
  'plan_draft.saved_at',
  'planned_time.stopped_on',
  'push_subscription.ended_at',
  'quarantined.because',
  'quarantined.decided_at',
  'quarantined.decided_by',
  'quarantined.outcome',
  'quarantined.repeats',
  'stay.to_on',
  'tie.to_on',
  'track.ended_on',
]

test('no word of a record can be overwritten by the server’s role', async () => {
  const changeable = await names(
    `select c.relname || '.' || a.attname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where ${ours} and c.relkind in ('r', 'p', 'v') and a.attnum > 0 and not a.attisdropped
       and has_column_privilege('attune_app', c.oid, a.attnum, 'update')`,
  )
  expect(changeable).toEqual(CHANGEABLE)
})

test('the server’s role owns nothing, is no superuser, and can delete and truncate nothing', async () => {
  const { rows } = await database.admin.query(
    `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'attune_app'`,
  )
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }])
  const owned = await names(
    `select relname as name from pg_class c where ${ours} and pg_get_userbyid(relowner) = 'attune_app'`,
  )
  const deletable = await names(
    `select relname as name from pg_class c where ${ours} and relkind in ('r', 'p')
     and has_table_privilege('attune_app', c.oid, 'delete, truncate, trigger, references')`,
  )
  const memberships = await names(
    `select r.rolname as name from pg_auth_members m join pg_roles r on r.oid = m.roleid
     join pg_roles u on u.oid = m.member where u.rolname = 'attune_app'`,
  )
  expect({ owned, deletable, memberships }).toEqual({ owned: [], deletable: [], memberships: [] })
})

test('history and the log of looks cannot be changed by the server’s role', async () => {
  const changeable = await names(
    `select relname as name from pg_class c where ${ours} and relname in ('change', 'seal', 'organisation_seal', 'access_log')
     and has_table_privilege('attune_app', c.oid, 'update')`,
  )
  const readable = await names(
    `select relname as name from pg_class c where ${ours} and relname in ('change', 'seal', 'organisation_seal', 'session')
     and has_table_privilege('attune_app', c.oid, 'select')`,
  )
  expect({ changeable, readable }).toEqual({ changeable: [], readable: [] })
})

test('each table can be spread by organisation: every key begins with it', async () => {
  const without = await names(
    `select relname as name from pg_class c where ${ours} and relkind in ('r', 'p') and not exists (
       select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id' and a.attnotnull)`,
  )
  expect(without).toEqual(OF_NOBODY)
  const keys = await names(
    `select t.relname || '.' || c.relname as name from pg_index i
     join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
     join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
     where t.relnamespace = 'public'::regnamespace and i.indisunique and a.attname <> 'organisation_id'`,
  )
  expect(keys.filter((key) => !OF_NOBODY.includes(key.split('.')[0] ?? ''))).toEqual([])
  const ties = await names(
    `select conrelid::regclass || '.' || conname as name from pg_constraint
     where contype = 'f' and connamespace = 'public'::regnamespace and not (
       (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) = 'organisation_id'
       and (select attname from pg_attribute where attrelid = confrelid and attnum = confkey[1]) = 'organisation_id')`,
  )
  expect(ties).toEqual([])
})

test('no key lets go silently, no policy asks another table, each trigger knows its table’s name', async () => {
  const letGo = await names(
    `select conname as name from pg_constraint where contype = 'f' and confdeltype in ('n', 'd', 'c')
     and connamespace = 'public'::regnamespace`,
  )
  const asking = await names(
    `select polname || ' on ' || polrelid::regclass as name from pg_policy
     where coalesce(pg_get_expr(polqual, polrelid), '') || coalesce(pg_get_expr(polwithcheck, polrelid), '') ~* 'select| is true'`,
  )
  const nameless = await names(
    `select tgrelid::regclass::text as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where ${ours} and not tgisinternal and tgnargs = 0`,
  )
  const enums = await names(
    `select typname as name from pg_type where typtype = 'e' and typnamespace = 'public'::regnamespace`,
  )
  expect({ letGo, asking, nameless, enums }).toEqual({ letGo: [], asking: [], nameless: [], enums: [] })
})

test('every table of a record keeps its history', async () => {
  const KEPT_OTHERWISE = [
    ...OF_NOBODY,
    'access_log',
    'answers_draft',
    'change',
    'command',
    'link_answers',
    'organisation_seal',
    'plan_draft',
    'session',
  ]
  const silent = await names(
    `select relname as name from pg_class c where ${ours} and relkind in ('r', 'p') and not exists (
       select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'write_change' and t.tgenabled = 'O')`,
  )
  expect(silent.filter((name) => !KEPT_OTHERWISE.includes(name))).toEqual([])
})

test('a hot table has at most six indexes', async () => {
  const many = await names(
    `select indrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
     where ${ours} group by indrelid having count(*) > 6`,
  )
  expect(many).toEqual([])
})
