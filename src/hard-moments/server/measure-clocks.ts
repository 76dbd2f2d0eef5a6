import type { Relation } from '#platform/permissions.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { closeDuty, type DutyTold, dutiesAbout, openDuty } from '#platform/server/duties.ts'
import { acts, dueAt } from '../clocks.ts'
import { whoAnswers } from './concerned.ts'
import { placeOf } from './moments.ts'
import './tables.ts'

type Kind = (typeof acts)[number]['kind']

interface Clocked {
  /** What the duties are about: the measure, or the account that moved them. */
  about: string
  usedAt: Date
  users: readonly string[]
}

/** Opens the duties of the three acts, or of some of them: they run from the use of the measure. */
export async function startClocks(
  child: ChildGrant,
  ctx: Ctx,
  { about, usedAt, users }: Clocked,
  which: readonly Kind[] = acts.map(({ kind }) => kind),
): Promise<void> {
  const place = await placeOf(child, ctx)
  const signers = await whoAnswers(child, ctx, users)
  for (const { kind, rule } of acts) {
    if (!which.includes(kind)) continue
    const fallsTo = kind === 'hard-moments.record-measure' ? whoRecords : signers
    await openDuty(child, ctx, { kind, about, ...place, fallsTo, rule, dueAt: dueAt(rule, usedAt) })
  }
}

const whoRecords: Relation[] = ['home-team', 'agency-worker', 'key-worker', 'home-manager']

/** The duties of a measure, about itself or one of its accounts. */
export function dutiesOfMeasure(child: ChildGrant, abouts: readonly string[]): Promise<DutyTold[]> {
  return dutiesAbout(child, abouts)
}

/** Closes an act wherever it is open. */
export async function closeAct(
  child: ChildGrant,
  ctx: Ctx,
  { kind, abouts, outcome }: { kind: Kind; abouts: readonly string[]; outcome: string },
): Promise<void> {
  for (const about of abouts) await closeDuty(child, ctx, { kind, about }, outcome)
}

/** The time of use was set right: what is still open runs from the right time on. */
export async function moveClocks(child: ChildGrant, ctx: Ctx, abouts: readonly string[], to: Clocked) {
  const open = (await dutiesOfMeasure(child, abouts)).filter(({ doneAt }) => !doneAt)
  const kinds = acts.map(({ kind }) => kind).filter((kind) => open.some((one) => one.kind === kind))
  for (const kind of kinds) await closeAct(child, ctx, { kind, abouts, outcome: 'time-set-right' })
  await startClocks(child, ctx, to, kinds)
}

/** A signed record was told anew: the signature is asked for again, by the law's time where that is still to come. */
export async function askAnew(child: ChildGrant, ctx: Ctx, { about, usedAt, users }: Clocked): Promise<void> {
  const [, sign] = acts
  const due = dueAt(sign.rule, usedAt)
  await openDuty(child, ctx, {
    kind: sign.kind,
    about,
    ...(await placeOf(child, ctx)),
    fallsTo: await whoAnswers(child, ctx, users),
    rule: sign.rule,
    ...(due > ctx.now && { dueAt: due }),
  })
}
