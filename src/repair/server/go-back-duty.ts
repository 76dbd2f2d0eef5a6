import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { closeDuty, dutiesAbout } from '#platform/server/duties.ts'
import { isRuptureOpen } from '../after-rules.ts'
import { homeOf, openAfter } from './afterwards.ts'
import { goingsOf } from './goings.ts'
import { sidesOf } from './sides.ts'

interface ToldAbout {
  /** What was told just now: what is opened anew is opened by it. */
  id: string
  momentId: string
}

/** Brings the duty to go back in line with all that was told about a hard moment, in whatever order it arrived. */
export async function settleGoBack(child: ChildGrant, ctx: Ctx, { id, momentId }: ToldAbout): Promise<void> {
  const [goings, sides] = [await goingsOf(child, momentId), await sidesOf(child, momentId)]
  const withAdults = goings.filter(({ personName }) => personName !== '')
  const told = [...withAdults, ...sides].map((one) => one.id)
  const duties = await dutiesAbout(child, [momentId, ...told])
  const open = duties.filter(({ kind, doneAt }) => kind === 'repair.go-back' && !doneAt)
  if (!isRuptureOpen(withAdults, sides)) {
    for (const { about } of open) await closeDuty(child, ctx, { kind: 'repair.go-back', about }, 'went-back')
    return
  }
  if (open.length > 0) return
  const homeId = await homeOf(child, ctx)
  await openAfter(child, ctx, { kind: 'repair.go-back', about: id, homeId, from: ctx.now })
}
