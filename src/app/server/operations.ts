import { assessmentOperations } from '#assessment/server/operations.ts'
import { collaborationOperations } from '#collaboration/server/operations.ts'
import { evidenceOperations } from '#evidence/server/operations.ts'
import { exchangeOperations } from '#exchange/server/operations.ts'
import { hardMomentsOperations } from '#hard-moments/server/operations.ts'
import { healthOperations } from '#health/server/operations.ts'
import { instrumentOperations } from '#instruments/server/operations.ts'
import { keyWorkOperations } from '#key-work/server/operations.ts'
import { milieuOperations } from '#milieu/server/operations.ts'
import { modelOperations } from '#model/server/operations.ts'
import type { DemoSignIns } from '#people/server/me.ts'
import { peopleOperations } from '#people/server/operations.ts'
import type { Secret } from '#platform/server/secret.ts'
import type { Handled } from '#platform/server/serve.ts'
import { recordsOperations } from '#records/server/operations.ts'
import { relationshipsOperations } from '#relationships/server/operations.ts'
import { remindersOperations } from '#reminders/server/operations.ts'
import { openPush } from '#reminders/server/push.ts'
import { repairOperations } from '#repair/server/operations.ts'
import { responseOperations } from '#response/server/operations.ts'
import { reviewOperations } from '#review/server/operations.ts'
import { shiftOperations } from '#shift/server/operations.ts'
import { sourcingOperations } from '#sourcing/server/operations.ts'
import { teamOperations } from '#team/server/operations.ts'

/** Every operation of the product. */
export function allOperations(secret: Secret, demo?: DemoSignIns, hasMail = false): Handled[] {
  return [
    ...peopleOperations(secret, demo),
    ...modelOperations,
    ...instrumentOperations(secret),
    ...milieuOperations,
    ...assessmentOperations(secret),
    ...responseOperations,
    ...recordsOperations(secret),
    ...sourcingOperations,
    ...relationshipsOperations,
    ...shiftOperations,
    ...repairOperations,
    ...teamOperations,
    ...keyWorkOperations,
    ...healthOperations,
    ...hardMomentsOperations,
    ...reviewOperations,
    ...collaborationOperations,
    ...remindersOperations(secret, { hasMail, pushKey: openPush(secret).publicKey }),
    ...evidenceOperations,
    ...exchangeOperations,
  ]
}
