import type { InputOf, OutputOf } from '#platform/contract.ts'
import { isHereForShifts } from '#platform/permissions.ts'
import { NotFound } from '#platform/refusal.ts'
import type { Ctx } from '#platform/server/context.ts'
import { withoutOthers } from '#records/marks.ts'
import { readsWhole } from '#records/server/readable.ts'
import type { InjuryShown } from '../contract/injuries.ts'
import type * as contract from '../contract/reading.ts'
import { readMoments } from '../permissions.ts'
import { undecidedRules } from './ask-notifiable.ts'
import { whoDecides } from './concerned.ts'
import { isMomentOfLately } from './moment-lines.ts'
import { getMoment, isTheChild } from './moments.ts'
import { decisionsOf, injuriesOf, missingOf, toldOf } from './read-after.ts'
import { factsOf } from './read-facts.ts'
import { measuresOfMoment } from './read-measures.ts'

/** Everything that was told about one hard moment. The child finds what they may read. */
export async function readMoment(
  ctx: Ctx,
  { childId, about }: InputOf<typeof contract.readMoment>,
): Promise<OutputOf<typeof contract.readMoment>> {
  const child = await ctx.child(childId, readMoments)
  const { id, happenedAt, deviceSaidAt, toldAt, ...moment } = await getMoment(child, about)
  if (isHereForShifts(child.relations) && !(await isMomentOfLately(child, ctx.now, id))) {
    throw new NotFound('This hard moment')
  }
  const isOwn = isTheChild(child)
  const [facts, measures, injuries, missing, told, decisions, suggested, deciding] = await Promise.all([
    factsOf(child, ctx, id),
    measuresOfMoment(child, id),
    injuriesOf(child, id),
    missingOf(child, ctx, id),
    toldOf(child, id),
    decisionsOf(child, id),
    undecidedRules(child, id),
    isOwn ? undefined : whoDecides(child, ctx, id),
  ])
  const readsAll = readsWhole(child)
  const whole = readsAll ? facts : facts.map(withoutParts)
  const hurt = readsAll ? injuries : injuries.map(hurtWithoutParts)
  const readable = isOwn ? whole.filter(({ kept }) => !kept).map(withoutThirdPersons) : whole
  // The newest telling comes first, and says whether they may read it.
  const isKept = isOwn && facts[0]?.kept !== undefined
  return {
    ...moment,
    momentId: id,
    happenedAt: happenedAt.toISOString(),
    ...(deviceSaidAt && { deviceSaidAt: deviceSaidAt.toISOString() }),
    toldAt: toldAt.toISOString(),
    facts: readable,
    measures,
    injuries: isOwn ? hurt.filter(({ whose }) => whose === 'child').map(ofThemself) : hurt,
    missing,
    // What others were told says again what the facts say.
    told: isKept ? [] : told,
    decisions: isOwn ? [] : decisions,
    suggested: isOwn ? [] : suggested.map((rule) => rule.id),
    ...(deciding && { whoDecides: deciding }),
    isKept,
  }
}

/** What its writer marked as about somebody else is left out, for those who do not read the whole record. */
function withoutParts(facts: contract.FactsShown): contract.FactsShown {
  return { ...facts, words: withoutOthers(facts.words, facts.marks ?? []), marks: [] }
}

function hurtWithoutParts(injury: InjuryShown): InjuryShown {
  return { ...injury, cameAbout: withoutOthers(injury.cameAbout, injury.marks ?? []), marks: [] }
}

/** The child is not told from here who else was there: other young people may be among them. */
function withoutThirdPersons(facts: contract.FactsShown): contract.FactsShown {
  return { ...facts, children: [], childNames: [], others: '' }
}

/** That it was themself needs no name; a wrong one would be somebody else's. */
function ofThemself({ personId: _, ...injury }: InjuryShown): InjuryShown {
  return { ...injury, personName: '' }
}
