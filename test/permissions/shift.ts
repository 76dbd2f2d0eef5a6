import type { TestHome } from '../a-home.ts'
import { nobody, type Rows, tom } from './row.ts'

const onShift = ['home-team', 'agency-worker', 'home-manager', 'clinician'] as const
const readers = [...onShift, 'responsible-individual'] as const

const willow = ({ homeId }: TestHome) => ({ homeId })

const tonight = (home: TestHome) => ({
  ...{ id: nobody(), shiftId: nobody(), workerId: home.people.nils, kind: 'waking-night' },
  ...{ onDay: '2026-05-04', starts: '21:45', ends: '07:15', basedOn: 0 },
})

const days = (home: TestHome) => ({
  ...{ ...willow(home), tieId: nobody(), agency: 'Steady Hands' },
  ...{ fromOn: '2026-05-04', lastOn: '2026-05-06', intoMorning: true },
})

const worked = (home: TestHome) => ({
  ...{ id: nobody(), workId: nobody(), workerId: home.people.nils },
  ...{ cameAt: '2026-05-03T20:45:00.000Z', wentAt: '2026-05-04T06:15:00.000Z' },
})

export const shift: Rows = {
  'shift.readRota': { may: readers, input: (home) => ({ ...willow(home), fromOn: '2026-05-04' }) },
  'shift.readShift': { may: ['home-manager'], input: (home) => ({ ...willow(home), shiftId: nobody() }) },
  'shift.planShifts': {
    may: ['home-manager'],
    input: (home) => ({ ...willow(home), shifts: [tonight(home)] }),
  },
  'shift.takeOutShift': {
    may: ['home-manager'],
    input: (home) => ({ ...willow(home), id: nobody(), shiftId: nobody(), basedOn: 1 }),
    answer: 404,
  },
  'shift.copyWeek': { may: ['home-manager'], input: (home) => ({ ...willow(home), toOn: '2026-05-11' }) },
  'shift.confirmWorked': {
    may: ['home-manager'],
    input: (home) => ({ ...willow(home), worked: [worked(home)] }),
  },
  'shift.sayHere': {
    may: onShift,
    input: (home) => ({
      ...willow(home),
      ...{ id: nobody(), workId: nobody(), said: 'came', at: '2026-05-04T19:40:00.000Z' },
    }),
  },
  'shift.readWhoIsOn': { may: readers, input: willow },
  'shift.bringAgencyWorkerIn': {
    may: ['home-manager'],
    input: (home) => ({
      ...{ ...days(home), personId: nobody(), name: 'Ola Berg', knownAs: 'Ola' },
      signIn: { name: `ola-${nobody()}`, password: 'three dry words' },
    }),
  },
  'shift.bringAgencyWorkerBack': {
    may: ['home-manager'],
    input: (home) => ({ ...days(home), personId: home.people.asha }),
  },
  'shift.readContinuity': {
    may: ['home-team', 'home-manager', 'clinician', 'responsible-individual'],
    input: willow,
  },
  'shift.readAdultsSeen': {
    may: ['key-worker', 'home-team', 'home-manager', 'clinician', 'responsible-individual'],
    input: tom,
  },
  'shift.giveHandover': {
    may: onShift,
    input: (home) => ({
      ...willow(home),
      ...{ id: nobody(), givenAt: '2026-05-04T20:00:00.000Z', children: [], leftToDo: [], teamLine: 'Calm.' },
    }),
  },
  'shift.hearHandover': {
    may: onShift,
    input: (home) => ({
      ...willow(home),
      ...{ id: nobody(), handoverId: nobody(), heardAt: '2026-05-04T20:00:00.000Z' },
    }),
    answer: 404,
  },
  'shift.readHandovers': { may: onShift, input: willow },
  'shift.readToldOnShift': { may: onShift, input: willow },
  'shift.readHold': { may: onShift, input: willow },
  'shift.signVisitorIn': {
    may: onShift,
    input: (home) => ({
      ...willow(home),
      ...{ id: nobody(), name: 'Piet', kind: 'tradesperson', comesFrom: '', sees: '', reason: 'The boiler.' },
      cameAt: '2026-05-04T19:00:00.000Z',
    }),
  },
  'shift.signVisitorOut': {
    may: onShift,
    input: (home) => ({
      ...willow(home),
      ...{ id: nobody(), visitId: nobody(), leftAt: '2026-05-04T20:00:00.000Z' },
    }),
    answer: 404,
  },
  'shift.readVisitors': { may: readers, input: (home) => ({ ...willow(home), onDay: '2026-05-04' }) },
  'shift.readHereTonight': { may: ['child'], input: tom },
}
