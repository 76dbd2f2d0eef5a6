import { z } from 'zod'
import { command, query } from '#platform/contract.ts'
import { isPushHost } from '../push-host.ts'

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write a time as 21:30.')

/** How somebody wants to be reminded outside Attune, and when not. */
const ReminderChoice = z.object({
  /** Empty: not by e-mail. */
  email: z.union([z.literal(''), z.email('Write an e-mail address, such as sam@example.org.').max(200)]),
  quietFrom: TimeOfDay,
  quietTo: TimeOfDay,
})

export const readReminderChoice = query({
  name: 'reminders.readChoice',
  says: 'How the one who asks wants to be reminded outside Attune.',
  door: 'self',
  input: z.object({}),
  output: ReminderChoice.extend({
    /** Where the address stands: nothing goes there before a code that went there has been written back. */
    emailIs: z.enum(['none', 'waiting', 'ended', 'confirmed']),
    /** Whether this server can send e-mail at all. */
    hasMail: z.boolean(),
    /** What a browser subscribes with (VAPID public key, base64url). */
    pushKey: z.string(),
  }),
})

export const chooseReminders = command({
  name: 'reminders.choose',
  says: 'Chooses how to be reminded outside Attune, and in which hours not.',
  door: 'self',
  input: ReminderChoice.extend({ id: z.uuid() }),
  output: z.object({}),
})

export const sendEmailCode = command({
  name: 'reminders.sendCode',
  says: 'Sends a new code to one’s address; the one before it counts no more.',
  door: 'self',
  input: z.object({ id: z.uuid() }),
  output: z.object({}),
})

export const confirmEmail = command({
  name: 'reminders.confirmEmail',
  says: 'Writes back the code that went to one’s address. Five wrong ones end it.',
  door: 'self',
  input: z.object({
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/, 'Write the six digits.'),
  }),
  output: z.object({ emailIs: z.enum(['waiting', 'ended', 'confirmed']), triesLeft: z.int().min(0) }),
})

const Endpoint = z
  .url()
  .max(1000)
  .refine((address) => isPushHost(address), {
    message: 'This browser’s push service is not known here.',
  })

export const wakeBrowser = command({
  name: 'reminders.wakeBrowser',
  says: 'Lets this browser be woken when something is open. It is sent no words.',
  door: 'self',
  input: z.object({ id: z.uuid(), endpoint: Endpoint }),
  output: z.object({}),
})

export const leaveBrowser = command({
  name: 'reminders.leaveBrowser',
  says: 'Does not wake this browser any more.',
  door: 'self',
  input: z.object({ endpoint: z.url().max(1000) }),
  output: z.object({}),
})

export const seeDuties = command({
  name: 'reminders.seeDuties',
  says: 'Keeps that the one who asks has seen that these are open: then nobody else is told in their place.',
  door: 'self',
  input: z.object({ dutyIds: z.array(z.uuid()).max(200) }),
  output: z.object({}),
})
