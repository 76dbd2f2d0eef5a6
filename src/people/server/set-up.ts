import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { faceFor } from '#platform/face.ts'
import { HomeId } from '#platform/ids.ts'
import { Conflict } from '#platform/refusal.ts'
import { asActor, once, type Tx } from '#platform/server/database.ts'
import { makeOutboxKey } from '#platform/server/outbox-key.ts'
import { hashPassword } from '#platform/server/passwords.ts'
import type { Secret } from '#platform/server/secret.ts'
import type { OpenCtx } from '#platform/server/serve.ts'
import { openSession } from '#platform/server/sessions.ts'
import type * as contract from '../contract/set-up.ts'
import { todayIn } from '../home-day.ts'
import './tables.ts'

type Wanted = InputOf<typeof contract.setUp>

/** Makes the provider once: a second try finds it made and is sent to the sign-in page. */
export async function setUp(
  ctx: OpenCtx,
  wanted: Wanted,
  secret: Secret,
): Promise<OutputOf<typeof contract.setUp>> {
  await once(ctx.pool, requireNobodyYet)
  const made = await makeProvider(ctx, wanted, secret, requireFirst)
  ctx.setCookie(await openSession(ctx.pool, made, ctx.now))
  return { homeId: made.homeId }
}

async function requireNobodyYet(db: Tx): Promise<void> {
  const { rows } = await sql<{ made: boolean }>`select any_organisation() as made`.execute(db)
  if (rows[0]?.made) throw new Conflict('Attune has been set up already. Sign in instead.')
}

/** Of two at the same moment one waits here until the other has ended, and then finds the provider made. */
async function requireFirst(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('attune.set-up', 0))`.execute(tx)
  await requireNobodyYet(tx)
}

/**
 * A provider with its first home and manager. Also how the made-up home and the tests begin.
 * `first` runs in the transaction before anything is written, and may refuse.
 */
export async function makeProvider(
  { pool, now }: Pick<OpenCtx, 'pool' | 'now'>,
  { organisation, home, manager }: Wanted,
  secret: Secret,
  first: (tx: Tx) => Promise<void> = async () => {},
): Promise<{ organisationId: string; personId: string; homeId: HomeId }> {
  const organisationId = randomUUID()
  const personId = randomUUID()
  const homeId = HomeId.parse(randomUUID())
  const keys = await makeOutboxKey(secret)
  const passwordHash = await hashPassword(manager.password)
  await asActor(pool, { organisationId, actorId: personId }, async (tx) => {
    await first(tx)
    await tx
      .insertInto('organisation')
      .values({ organisationId, name: organisation, ...keys })
      .execute()
    await addManager(tx, { organisationId, personId, manager, passwordHash })
    const openedOn = todayIn(home.timeZone, now)
    await tx
      .insertInto('home')
      .values({ organisationId, id: homeId, openedOn, ...home })
      .execute()
    await tieManager(tx, { organisationId, personId, homeId, fromOn: openedOn })
  })
  return { organisationId, personId, homeId }
}

interface FirstPerson {
  organisationId: string
  personId: string
  manager: Wanted['manager']
  passwordHash: string
}

async function addManager(tx: Tx, { organisationId, personId, manager, passwordHash }: FirstPerson) {
  await tx
    .insertInto('person')
    .values({
      organisationId,
      id: personId,
      name: manager.name,
      knownAs: manager.knownAs,
      job: 'Registered manager',
      face: JSON.stringify(faceFor(manager.name)),
    })
    .execute()
  await tx
    .insertInto('account')
    .values({ organisationId, id: randomUUID(), personId, signInName: manager.signInName, passwordHash })
    .execute()
}

interface FirstTies {
  organisationId: string
  personId: string
  homeId: string
  fromOn: string
}

async function tieManager(tx: Tx, { organisationId, personId, homeId, fromOn }: FirstTies) {
  const tie = { organisationId, personId, fromOn, madeBy: personId }
  await tx
    .insertInto('tie')
    .values([
      { ...tie, id: randomUUID(), relation: 'administrator', homeId: null },
      { ...tie, id: randomUUID(), relation: 'home-manager', homeId },
    ])
    .execute()
}
