import pg from 'pg'
import { ageHome } from './age-home.ts'

export interface Sizes {
  /** Notes in all, besides those of the made-up home. */
  notes: number
  /** Entries of the one child whose chronology is searched. */
  searched: number
  /** How many times the six months of the made-up home are lived before them: nine make five years. */
  halfYears: number
}

/** Four children in a home, two thousand notes each: a provider grows by homes. */
const CHILDREN = 4
const NOTES_EACH = 2_000

const WORDS = `(array['drums','garden','school','toast','sea','walk','lamp','story','river','music','bread','window','bicycle','friend','phone','rain','kitchen','blanket','football','drawing'])`

/**
 * Fills the database around the made-up home: other providers with their notes and facts, and one
 * child of the home with a long life. Rows are put in as a superuser with triggers off, as a restore
 * would; what is measured afterwards goes through everything.
 */
export async function fill(
  connection: pg.ClientConfig,
  { notes, searched, halfYears }: Sizes,
): Promise<{ rowsOfHome: number }> {
  const client = new pg.Client(connection)
  await client.connect()
  await client.query(
    `set session_replication_role = replica; set synchronous_commit = off; select setseed(0.5)`,
  )
  const providers = Math.max(1, Math.ceil(notes / (CHILDREN * NOTES_EACH)))
  await client.query(
    `create temp table filled as
     select md5('provider' || p)::uuid as organisation_id, md5('child' || p || '/' || c)::uuid as child_id,
       md5('worker' || p)::uuid as worker_id, md5('home' || p)::uuid as home_id, p, c
     from generate_series(1, $1::int) p, generate_series(1, ${CHILDREN}) c`,
    [providers],
  )
  await client.query(`
    insert into organisation (organisation_id, name, outbox_public, outbox_private_sealed)
      select distinct organisation_id, 'Provider ' || p, '', '' from filled;
    insert into person (organisation_id, id, name, known_as)
      select distinct organisation_id, worker_id, 'Worker ' || p, 'Worker' from filled
      union all select organisation_id, child_id, 'Child ' || p || ' ' || c, 'Child' from filled;
    insert into child (organisation_id, id, known_as, full_name, born_on, made_by, made_at)
      select organisation_id, child_id, 'Child', 'Child', '2014-01-01', worker_id, now() from filled;`)
  for (let from = 1; from <= NOTES_EACH; from += 250) {
    await client.query(
      `with new as (
         select f.*, md5('note' || f.child_id || n)::uuid as id, now() - n * interval '5 hours' as at,
           'Came in from the ' || ${WORDS}[1 + floor(random() * 20)] || ' and talked about ' ||
           ${WORDS}[1 + floor(random() * 20)] || '. ' || repeat('It was an ordinary part of an ordinary day. ', 3) as words
         from filled f, generate_series($1::int, $1::int + 249) n
       ), written as (
         insert into note (organisation_id, id, child_id, happened_at, words, told_by, told_at)
         select organisation_id, id, child_id, at, words, worker_id, at from new)
       insert into fact (organisation_id, child_id, kind, headline, detail, happened_at, told_by, told_at, about)
       select organisation_id, child_id, 'records.note', split_part(words, '.', 1), words, at, worker_id, at, id from new`,
      [from],
    )
  }
  const rowsOfHome = await ageHome(client, halfYears)
  await fillOne(client, searched)
  await client.query('vacuum analyze')
  await client.end()
  return { rowsOfHome }
}

/** A long life for one child of the made-up home. */
async function fillOne(client: pg.Client, entries: number): Promise<void> {
  const { rows } = await client.query(
    `select c.organisation_id, c.id, c.made_by from child c join stay s on s.organisation_id = c.organisation_id and s.child_id = c.id
     where c.known_as = 'Tobi' limit 1`,
  )
  const { organisation_id, id, made_by } = rows[0]
  await client.query(
    `insert into fact (organisation_id, child_id, kind, headline, detail, happened_at, told_by, told_at, about)
     select $1, $2, 'records.note', 'Talked about ' || ${WORDS}[1 + floor(random() * 20)],
       'About ' || ${WORDS}[1 + floor(random() * 20)] || ' number ' || n || '. ' || repeat('An ordinary day. ', 6),
       now() - n * interval '20 minutes', $3, now() - n * interval '20 minutes', gen_random_uuid()
     from generate_series(1, $4::int) n`,
    [organisation_id, id, made_by, entries],
  )
}
