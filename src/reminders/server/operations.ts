import type { Secret } from '#platform/server/secret.ts'
import { type Handled, handle } from '#platform/server/serve.ts'
import * as choices from '../contract/choices.ts'
import { readDuties } from '../contract/duties.ts'
import { choose, leaveBrowser, type Reach, readChoice, seeDuties, wakeBrowser } from './choices.ts'
import * as duties from './duties.ts'
import { confirm, sendCode } from './email-checks.ts'

/** What can be asked and told of reminders; `reach` is what this server has to remind people with. */
export function remindersOperations(secret: Secret, reach: Reach): Handled[] {
  return [
    handle(readDuties, duties.readDuties),
    handle(choices.readReminderChoice, (ctx) => readChoice(ctx, reach)),
    handle(choices.chooseReminders, choose),
    handle(choices.sendEmailCode, sendCode),
    handle(choices.confirmEmail, (ctx, input) => confirm(ctx, secret, input)),
    handle(choices.wakeBrowser, wakeBrowser),
    handle(choices.leaveBrowser, leaveBrowser),
    handle(choices.seeDuties, seeDuties),
  ]
}
