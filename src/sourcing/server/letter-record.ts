import { meaningsOf } from '#assessment/server/understanding.ts'
import { getChild, newestProfile } from '#people/server/children.ts'
import { hashOf } from '#platform/seal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { planInForce } from '#response/server/plan-versions.ts'
import type { LetterRecord } from '../contract/letters.ts'
import type { SourcingShown } from '../contract/reading.ts'

/** What the record holds for a letter today. */
export async function letterRecordOf(
  child: ChildGrant,
  ctx: Ctx,
  { source, ...sought }: SourcingShown,
): Promise<LetterRecord> {
  const [shown, profile, meanings, version] = await Promise.all([
    getChild(child, ctx.now),
    newestProfile(child),
    meaningsOf(child),
    planInForce(child),
  ])
  const plan = version?.plan
  const from = source?.kind === 'plan-need' ? plan?.needs.find(({ id }) => id === source.id) : undefined
  const tried = plan?.responses.filter(({ needIds }) => from !== undefined && needIds.includes(from.id)) ?? []
  const { kind, kindWords, purpose, childWords, wishedBy } = sought
  const { fullName, knownAs, bornOn, pronouns, placingAuthority, home } = shown
  const { languages, likes, mattersMost } = profile
  return {
    child: { fullName, knownAs, bornOn, pronouns, placingAuthority, home: home?.name ?? '' },
    ...{ languages, likes, mattersMost },
    need: { kind, kindWords, purpose, childWords, wishedBy },
    ...(from && { planNeed: needLines(from) }),
    tried: tried.map(({ title, how }) => ({ title, words: how })),
    meanings: meanings.map(({ title, words }) => ({ title, words })),
    helps: plan?.safety.helps.map(({ title, says }) => ({ title, words: says })) ?? [],
    harder: [...(plan?.safety.triggers ?? []), ...(plan?.safety.harder ?? [])],
  }
}

function needLines({
  title,
  says,
  childWords,
  finding,
}: {
  title: string
  says: string
  childWords: string
  finding: { says: string }
}) {
  return { title, says, childWords, finding: finding.says }
}

/** A name for the record as it stands: another record has another one. */
export async function nameOfRecord(record: LetterRecord): Promise<string> {
  return await hashOf(JSON.stringify(record))
}
