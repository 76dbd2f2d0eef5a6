import { nobody, type Rows } from './row.ts'

const reminded = [
  'key-worker',
  'home-team',
  'agency-worker',
  'home-manager',
  'clinician',
  'clinical-supervisor',
  'responsible-individual',
] as const

export const reminders: Rows = {
  'reminders.readDuties': { may: reminded, input: (home) => ({ homeId: home.homeId }) },
  'reminders.readChoice': { may: 'signed-in', input: () => ({}) },
  'reminders.choose': {
    may: 'signed-in',
    input: () => ({ id: nobody(), email: '', quietFrom: '21:00', quietTo: '07:00' }),
  },
  'reminders.sendCode': { may: 'signed-in', input: () => ({ id: nobody() }) },
  'reminders.confirmEmail': { may: 'signed-in', input: () => ({ code: '123456' }) },
  'reminders.wakeBrowser': {
    may: 'signed-in',
    input: () => ({ id: nobody(), endpoint: 'https://updates.push.services.mozilla.com/wpush/v2/a' }),
  },
  'reminders.leaveBrowser': {
    may: 'signed-in',
    input: () => ({ endpoint: 'https://updates.push.services.mozilla.com/wpush/v2/a' }),
  },
  'reminders.seeDuties': { may: 'signed-in', input: () => ({ dutyIds: [nobody()] }) },
}
