import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { withoutNulls } from '#platform/server/without-nulls.ts'
import type { KeyRelationship } from '../around.ts'
import type * as contract from '../contract/around.ts'
import * as permissions from '../permissions.ts'
import { contactsAround } from './contact-links.ts'
import './tables.ts'

type Telling = contract.AroundShown['tellings'][number]
type End = contract.AroundShown['ends'][number]

/** Who is around a child and all that was ever told about each: what was true before is read from the same answer. */
export async function readAround(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.readAround>,
): Promise<OutputOf<typeof contract.readAround>> {
  const child = await ctx.child(childId, permissions.readAround)
  const [tellings, ends, steps, contacts] = await Promise.all([
    tellingsOf(child),
    endsOf(child),
    stepsOf(child),
    contactsAround(child),
  ])
  const ids = [...new Set(tellings.map(({ aroundId }) => aroundId))]
  const of = <Row extends { aroundId: string }>(rows: readonly Row[], id: string) =>
    rows.filter((row) => row.aroundId === id).map(({ aroundId: _, ...row }) => row)
  return {
    people: ids.map((id) => ({
      id,
      contactId: contacts.get(id),
      tellings: of(tellings, id),
      ends: of(ends, id),
      steps: of(steps, id),
    })),
  }
}

type Row<One> = Omit<One, 'toldAt' | 'keyRelationship'> & { aroundId: contract.AroundId; toldAt: Date }

async function tellingsOf({ db, childId }: ChildGrant) {
  const { rows } = await sql<Row<Telling> & { keyRelationship: KeyRelationship | null }>`
    select t.around_id, t.id, t.name, t.kind, t.how, t.key_relationship, t.quality, t.by_child, t.said_by, t.words,
      t.since_on, t.told_at, w.known_as as told_by_name
    from around_telling t
    join person w on w.organisation_id = t.organisation_id and w.id = t.told_by
    where t.organisation_id = attune_organisation() and t.child_id = ${childId}
    order by t.since_on desc, t.told_at desc, t.id`.execute(db)
  return rows.map((row) => ({ ...withoutNulls(row), toldAt: row.toldAt.toISOString() }))
}

async function endsOf({ db, childId }: ChildGrant) {
  const { rows } = await sql<Row<End>>`
    select e.around_id, e.on_day, e.because, e.told_at, w.known_as as told_by_name
    from around_end e
    join person w on w.organisation_id = e.organisation_id and w.id = e.told_by
    where e.organisation_id = attune_organisation() and e.child_id = ${childId}
    order by e.on_day desc, e.told_at desc, e.id`.execute(db)
  return rows.map((row) => ({ ...row, toldAt: row.toldAt.toISOString() }))
}

type StepRow = Row<Omit<contract.StepShown, 'answer'>> & {
  done: boolean | null
  answerWords: string
  answeredAt: Date
  answeredByName: string
}

async function stepsOf({ db, childId }: ChildGrant) {
  const { rows } = await sql<StepRow>`
    select s.around_id, s.id, s.words, s.does_name, s.by_on, s.told_at, w.known_as as told_by_name,
      a.done, a.words as answer_words, a.told_at as answered_at, a.known_as as answered_by_name
    from around_step s
    join person w on w.organisation_id = s.organisation_id and w.id = s.told_by
    left join lateral (
      select a.done, a.words, a.told_at, y.known_as
      from around_step_told a
      join person y on y.organisation_id = a.organisation_id and y.id = a.told_by
      where a.organisation_id = s.organisation_id and a.step_id = s.id
      order by a.told_at desc, a.id limit 1
    ) a on true
    where s.organisation_id = attune_organisation() and s.child_id = ${childId}
    order by a.done is not null, s.by_on, s.told_at desc, s.id`.execute(db)
  return rows.map(({ done, answerWords, answeredAt, answeredByName, toldAt, ...step }) => ({
    ...step,
    toldAt: toldAt.toISOString(),
    ...(done !== null && {
      answer: {
        done,
        words: answerWords,
        toldAt: answeredAt.toISOString(),
        toldByName: answeredByName,
      },
    }),
  }))
}
