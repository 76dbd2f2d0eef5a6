import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { todayIn } from '#people/home-day.ts'
import { getChild } from '#people/server/children.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { Conflict, NotFound, NotValid } from '#platform/refusal.ts'
import { fillIn, sayDay } from '#platform/say-plainly.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { type PrintedDocument, pdfPossible, printPdf } from '#platform/server/paper/pdf.ts'
import type * as contract from '../contract/letters.ts'
import { kindName } from '../kinds/kinds.ts'
import { type Letter, letterOf } from '../letter.ts'
import { letterWords } from '../letter-words.ts'
import { tellSourcing } from '../permissions.ts'
import { letterRecordOf, nameOfRecord } from './letter-record.ts'
import { openNeed, providerIn, toldNow } from './needs.ts'
import './tables.ts'

const TEMPLATE = fileURLToPath(new URL('./letter.typ', import.meta.url))

export async function readLetter(
  ctx: Ctx,
  { childId, sourcingNeedId }: InputOf<typeof contract.readLetter>,
): Promise<OutputOf<typeof contract.readLetter>> {
  const child = await ctx.child(childId, tellSourcing)
  const need = await openNeed(child, sourcingNeedId)
  const record = await letterRecordOf(child, ctx, need)
  return {
    record,
    seen: await nameOfRecord(record),
    ...(await writerOf(child, ctx)),
    providers: need.providers.map(({ id, name }) => ({ id, name })),
    ...(need.providerId && { providerId: need.providerId }),
    pdf: pdfPossible(),
  }
}

async function writerOf(child: ChildGrant, { actor, now }: Ctx) {
  const { home } = await getChild(child, now)
  const person = await child.db
    .selectFrom('person')
    .select('name')
    .where('id', '=', actor.id)
    .executeTakeFirstOrThrow()
  return { writtenBy: person.name, onDay: todayIn(home?.timeZone ?? 'UTC', now) }
}

/** Makes the letter that was looked at, and keeps to whom, with which parts, by whom, and its hash. */
export async function makeLetter(
  ctx: Ctx,
  { seen, ...letter }: InputOf<typeof contract.makeLetter>,
): Promise<OutputOf<typeof contract.makeLetter>> {
  const child = await ctx.child(letter.childId, tellSourcing)
  const need = await openNeed(child, letter.sourcingNeedId)
  const { name: toName } = providerIn(need, letter.providerId)
  const record = await letterRecordOf(child, ctx, need)
  if ((await nameOfRecord(record)) !== seen) {
    throw new Conflict('The record has changed since you looked. Look at the letter again, then make it.')
  }
  const { possible, because } = pdfPossible()
  if (!possible) throw new Conflict(because)
  const { writtenBy, onDay } = await writerOf(child, ctx)
  const text = letterOf(record, { ...letter, toName, writtenBy, onDay }, (name, values) =>
    fillIn(letterWords[name], values),
  )
  const pdf = await printPdf(printedLetter(text, { onDay, madeAt: ctx.now }))
  const hash = createHash('sha256').update(pdf).digest('hex')
  await keepLetter(child, ctx, { ...letter, hash })
  await child.tell('sourcing.letter', {
    headline: `A referral letter to ${toName} was made: ${kindName(need)}.`,
    detail: text.sections.map(({ heading }) => heading).join('\n'),
    happenedAt: ctx.now,
    about: need.id,
  })
  return { fileName: `referral-${onDay}.pdf`, base64: pdf.toString('base64'), hash }
}

interface PrintedLetter extends PrintedDocument, Letter {
  description: string
  pageOf: string
}

function printedLetter(letter: Letter, { onDay, madeAt }: { onDay: string; madeAt: Date }): PrintedLetter {
  return {
    ...letter,
    template: TEMPLATE,
    pictures: {},
    madeAt: Math.floor(madeAt.getTime() / 1000),
    unprintable: letterWords.unprintable,
    description: fillIn(letterWords.foot, { day: sayDay(onDay) }),
    pageOf: letterWords.pageOf,
  }
}

type Kept = Omit<InputOf<typeof contract.makeLetter>, 'seen'> & { hash: string }

async function keepLetter(child: ChildGrant, ctx: Ctx, letter: Kept): Promise<void> {
  const added = await child.db
    .insertInto('referralLetter')
    .values({ ...letter, ...toldNow(ctx) })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) throw new Conflict('A letter was made under this number already. Make a new one.')
}

/** Keeps who got a letter. It may have gone to several, on several days. */
export async function tellLetterSent(
  ctx: Ctx,
  sent: InputOf<typeof contract.tellLetterSent>,
): Promise<OutputOf<typeof contract.tellLetterSent>> {
  const child = await ctx.child(sent.childId, tellSourcing)
  const letter = await child.db
    .selectFrom('referralLetter')
    .select(['sourcingNeedId'])
    .where('id', '=', sent.letterId)
    .where('childId', '=', sent.childId)
    .executeTakeFirst()
  if (!letter) throw new NotFound('This letter')
  const { onDay } = await writerOf(child, ctx)
  if (sent.onDay > onDay) throw new NotValid({ onDay: ['This day is still to come.'] })
  const added = await child.db
    .insertInto('referralLetterSent')
    .values({ ...sent, ...toldNow(ctx) })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return {}
  await child.tell('sourcing.letter-sent', {
    headline: `The referral letter went to ${sent.whom}.`,
    happenedAt: ctx.now,
    about: letter.sourcingNeedId,
  })
  return {}
}
