import { sql } from 'kysely'
import { careTeamOf } from '#people/server/care-team.ts'
import type { InputOf, OutputOf, Receipt } from '#platform/contract.ts'
import { PersonId } from '#platform/ids.ts'
import { NotValid } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { timeOf } from '#platform/server/device-time.ts'
import type { Told } from '#platform/server/serve.ts'
import type { Shape } from '#platform/shape.ts'
import { shapeWords } from '#records/note-headline.ts'
import type * as contract from '../contract/check-ins.ts'
import * as permissions from '../permissions.ts'
import './tables.ts'

type CheckIn = InputOf<typeof contract.checkIn>

/** Keeps how it is going. Only what the child shows to everyone is told in the chronology. */
export async function checkIn(ctx: Ctx, said: CheckIn, told: Told): Promise<Receipt> {
  const child = await ctx.child(said.childId, permissions.ownSpace)
  return tellOnce(ctx, told, said.id, () => addCheckIn(child, ctx, said))
}

async function addCheckIn(child: ChildGrant<'collaboration.own-space'>, ctx: Ctx, said: CheckIn) {
  const { id, childId, shape, places, words = '', seenBy } = said
  const { happenedAt, deviceSaidAt } = timeOf(said.happenedAt, ctx.now)
  if (seenBy.who === 'person') await requireOwnPerson(child, ctx, seenBy.personId)
  await child.db
    .insertInto('checkIn')
    .values({
      organisationId: ctx.actor.organisationId,
      id,
      childId,
      happenedAt,
      deviceSaidAt,
      shape,
      places: [...new Set(places)],
      words,
      seenBy: seenBy.who,
      personId: seenBy.who === 'person' ? seenBy.personId : null,
      toldAt: ctx.now,
    })
    .execute()
  if (seenBy.who !== 'team') return
  const headline = `How it’s going: ${shapeWords[shape]}.`
  await child.tell('collaboration.check-in', { headline, detail: words, happenedAt, about: id })
}

/** Someone who stood by the child when it was said, or stands by them now. */
async function requireOwnPerson(child: ChildGrant, { now }: Ctx, personId: string): Promise<void> {
  const team = await careTeamOf(child, now)
  if (team.some((one) => one.personId === personId)) return
  throw new NotValid({ seenBy: ['Choose someone who is there for you now.'] })
}

interface Row {
  id: string
  at: Date
  shape: Shape
  places: contract.BodyPlace[]
  words: string
  seenBy: 'me' | 'person' | 'team'
  personId: string | null
}

/** The last hundred that the one who asks may see: the wall of the table is the child's own choice. */
export async function readCheckIns(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.readCheckIns>,
): Promise<OutputOf<typeof contract.readCheckIns>> {
  const child = await ctx.child(childId, permissions.readCheckIns)
  const { rows } = await sql<Row>`
    select id, happened_at as at, shape, places, words, seen_by, person_id from check_in
    where child_id = ${childId} order by happened_at desc, id desc limit 100`.execute(child.db)
  return { checkIns: rows.map(shown) }
}

function shown({ at, words, seenBy, personId, ...row }: Row): contract.CheckInShown {
  const who = personId
    ? { who: 'person' as const, personId: PersonId.parse(personId) }
    : { who: seenBy === 'team' ? ('team' as const) : ('me' as const) }
  return { ...row, at: at.toISOString(), ...(words && { words }), seenBy: who }
}
