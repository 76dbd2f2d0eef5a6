import type { InputOf, OutputOf } from '#platform/contract.ts'
import { Conflict, NotFound, NotValid } from '#platform/refusal.ts'
import type { Ctx, OrganisationGrant } from '#platform/server/context.ts'
import type * as contract from '../contract/library.ts'
import { namesWhatIsNeverDone, type OwnEntry } from '../library/own.ts'
import { ruleBook } from '../library/rules.ts'
import { strategies } from '../library/strategies.ts'
import { SHIPPED_EDITION } from '../library/whole-library.ts'
import * as permissions from '../permissions.ts'
import { libraryOf } from './own-library.ts'
import './tables.ts'

export async function readLibrary(ctx: Ctx): Promise<OutputOf<typeof contract.readLibrary>> {
  const { db } = await ctx.organisation(permissions.keepLibrary)
  const rows = await db
    .selectFrom('libraryVersion')
    .innerJoin('person', (join) =>
      join
        .onRef('person.organisationId', '=', 'libraryVersion.organisationId')
        .onRef('person.id', '=', 'libraryVersion.madeBy'),
    )
    .select(['key', 'number', 'document', 'laidAside', 'because', 'madeAt', 'person.knownAs as madeBy'])
    .orderBy('key')
    .orderBy('number', 'desc')
    .execute()
  const versions = Map.groupBy(rows, ({ key }) => key)
  return {
    edition: SHIPPED_EDITION,
    strategies: [...strategies],
    rules: ruleBook.rules,
    exclusions: ruleBook.exclusions,
    own: [...versions].map(([key, same]) => ({
      key,
      versions: same.map(({ number, document, laidAside, because, madeBy, madeAt }) => ({
        number,
        entry: document,
        laidAside,
        because,
        madeBy,
        madeAt: madeAt.toISOString(),
      })),
    })),
  }
}

/** Adds a version of something of the provider's own. Sent twice, it is one version. */
export async function writeInLibrary(
  ctx: Ctx,
  { entry, ...version }: InputOf<typeof contract.writeInLibrary>,
): Promise<OutputOf<typeof contract.writeInLibrary>> {
  const organisation = await ctx.organisation(permissions.keepLibrary)
  checkIsAllowed(entry)
  await checkIsThere(organisation, entry)
  const newest = await newestOf(organisation, version.key)
  if (newest && newest.document.kind !== entry.kind) throw new Conflict('This is something else already.')
  return keep(ctx, organisation, { ...version, entry, laidAside: false })
}

/** Lays it aside with a new version that says so. */
export async function layAsideInLibrary(
  ctx: Ctx,
  version: InputOf<typeof contract.layAsideInLibrary>,
): Promise<OutputOf<typeof contract.layAsideInLibrary>> {
  const organisation = await ctx.organisation(permissions.keepLibrary)
  const newest = await newestOf(organisation, version.key)
  if (!newest) throw new NotFound('This part of the library')
  return keep(ctx, organisation, { ...version, entry: newest.document, laidAside: true })
}

function newestOf({ db }: OrganisationGrant, key: string) {
  return db
    .selectFrom('libraryVersion')
    .select(['number', 'document'])
    .where('key', '=', key)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

const NEVER =
  'A library never holds this: being held down as treatment, restraint, seclusion, or food, sleep or people taken away. If it says something else, find other words.'

function checkIsAllowed(entry: OwnEntry): void {
  if (entry.kind !== 'strategy') return
  const { name, how } = entry.strategy
  if (namesWhatIsNeverDone(name)) throw new NotValid({ 'entry.strategy.name': [NEVER] })
  if (namesWhatIsNeverDone(how)) throw new NotValid({ 'entry.strategy.how': [NEVER] })
}

/** What a rule or a limit names is in the library; what was laid aside is not. */
async function checkIsThere({ db }: OrganisationGrant, entry: OwnEntry): Promise<void> {
  if (entry.kind === 'strategy') return
  const { find } = await libraryOf(db)
  const isMissing = (id: string) => find(id) === undefined
  const words = ['One of these is not in the library any more. Choose again.']
  if (entry.kind === 'rule' && entry.rule.suggest.some(isMissing)) {
    throw new NotValid({ 'entry.rule.suggest': words })
  }
  if (entry.kind === 'exclusion' && entry.exclusion.strategies.some(isMissing)) {
    throw new NotValid({ 'entry.exclusion.strategies': words })
  }
}

interface NewVersion {
  id: string
  key: string
  basedOn: number
  entry: OwnEntry
  laidAside: boolean
  because: string
}

async function keep(
  { actor, now }: Ctx,
  organisation: OrganisationGrant,
  { id, key, basedOn, entry, laidAside, because }: NewVersion,
): Promise<{ number: number }> {
  const { db, organisationId } = organisation
  const number = basedOn + 1
  const newest = await newestOf(organisation, key)
  const row = { organisationId, id, kind: entry.kind, key, number, laidAside, because }
  const added =
    basedOn === (newest?.number ?? 0)
      ? await db
          .insertInto('libraryVersion')
          .values({ ...row, document: JSON.stringify(entry), madeBy: actor.id, madeAt: now })
          .onConflict((same) => same.doNothing())
          .returning('number')
          .executeTakeFirst()
      : undefined
  if (added) return added
  const kept = await db.selectFrom('libraryVersion').select('number').where('id', '=', id).executeTakeFirst()
  if (kept) return kept
  throw new Conflict(
    'Someone else changed this meanwhile. Yours is still on this page: read theirs, then decide.',
  )
}
