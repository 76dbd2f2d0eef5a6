import { faceFor } from '#platform/face.ts'
import type { PersonId } from '#platform/ids.ts'
import { Conflict, NotValid } from '#platform/refusal.ts'
import type { Ctx, HomeGrant } from '#platform/server/context.ts'
import { hashPassword } from '#platform/server/passwords.ts'
import type { TieId } from '../contract/ties.ts'
import { addAccount } from './workers.ts'
import './tables.ts'
import type { z } from 'zod'

/** Somebody from an agency whom the home does not know yet. */
interface NewAgencyWorker {
  id: PersonId
  name: string
  knownAs: string
  signIn: { name: string; password: string; pin?: string | undefined }
}

/** Days of an agency worker in a home; access ends by itself with the last one. */
interface AgencyDays {
  tieId: z.infer<typeof TieId>
  personId: PersonId
  fromOn: string
  toOn: string
}

/** Adds somebody from an agency with a sign-in of their own. Never touches the sign-in of somebody who is known. */
export async function addAgencyWorker(
  { db }: HomeGrant,
  { actor: { organisationId } }: Ctx,
  { id, name, knownAs, signIn }: NewAgencyWorker,
): Promise<void> {
  const added = await db
    .insertInto('person')
    .values({ organisationId, id, name, knownAs, job: 'Agency worker', face: JSON.stringify(faceFor(id)) })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) throw new Conflict('This person is here already. Look at the rota once more.')
  await addAccount({ db, organisationId }, { personId: id, ...signIn }, 'signIn.name')
  if (!signIn.pin) return
  await db
    .updateTable('account')
    .set({ pinHash: await hashPassword(signIn.pin) })
    .where('personId', '=', id)
    .execute()
}

/** Ties an agency worker to the home for some days. Told twice, it is one tie. */
export async function addAgencyDays(
  { db, homeId }: HomeGrant,
  { actor }: Ctx,
  { tieId, ...days }: AgencyDays,
): Promise<void> {
  if (days.toOn < days.fromOn) throw new NotValid({ lastOn: ['This is before the first day.'] })
  const nothing = { childId: null, responsibility: '', authority: '', accountability: '' }
  await db
    .insertInto('tie')
    .values({
      ...{ ...days, ...nothing, organisationId: actor.organisationId, id: tieId, homeId },
      ...{ relation: 'agency-worker', madeBy: actor.id },
    })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .execute()
}
