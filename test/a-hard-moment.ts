import { randomUUID } from 'node:crypto'
import { tellFacts } from '#hard-moments/contract/facts.ts'
import * as measures from '#hard-moments/contract/measures.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { HardMomentId, recordHardMoment } from '#records/contract.ts'
import type { Name, TestHome } from './a-home.ts'

type NewMeasure = InputOf<typeof measures.noteMeasure>
type NewAccount = InputOf<typeof measures.tellAccount>

export const HOUR = 3_600_000

/** The kind, the time and the state of a duty of this part. */
export interface DutyRow {
  kind: string
  about: string
  fallsTo: string[]
  dueAt: Date | null
  doneAt: Date | null
  outcome: string | null
}

/** What tests of hard moments do again and again with Tom. */
export interface HardMoments {
  /** Only its time, as from Right now: now, unless said. */
  moment: (at?: Date, words?: string) => Promise<HardMomentId>
  facts: (momentId: HardMomentId, changed?: Partial<InputOf<typeof tellFacts>>, who?: Name) => Promise<string>
  /** Nils held Tom, now, unless said otherwise. */
  held: (changed?: Partial<NewMeasure>) => Promise<measures.MeasureId>
  anAccount: (measureId: measures.MeasureId, changed?: Partial<NewAccount>) => NewAccount
  account: (measureId: measures.MeasureId, changed?: Partial<NewAccount>) => Promise<string>
  signing: (
    measureId: measures.MeasureId,
    accountId: string,
    act?: 'spoke-to-user' | 'spoke-to-child',
  ) => InputOf<typeof measures.signMeasure>
  read: (about: string, who?: Name) => Promise<OutputOf<typeof measures.readMeasure>>
  duties: () => Promise<DutyRow[]>
  /** Lets hours pass. */
  later: (hours: number) => void
}

export function hardMomentsIn(home: TestHome): HardMoments {
  const childId = home.tom
  const now = () => home.clock.now.toISOString()
  const tick = () => {
    home.clock.now = new Date(home.clock.now.getTime() + 1000)
  }
  const anAccount: HardMoments['anAccount'] = (measureId, changed = {}) => ({
    id: randomUUID(),
    childId,
    measureId,
    behaviour: 'He ran towards the road, shouting.',
    usedAt: now(),
    place: 'The front gate',
    description: 'Held by both arms, standing.',
    lastedSeconds: 40,
    avoided: 'Called his name, stood aside, offered to walk with him.',
    users: [home.people.nils],
    present: 'Amina',
    effect: 'He sat down on the kerb and cried. We sat with him.',
    injury: 'Nobody was hurt.',
    because: '',
    ...changed,
  })
  return {
    anAccount,
    async moment(at = home.clock.now, words = '') {
      const id = HardMomentId.parse(randomUUID())
      await home.done('nils', recordHardMoment, {
        id,
        childId,
        happenedAt: at.toISOString(),
        words,
        helped: [],
      })
      return id
    },
    async facts(momentId, changed = {}, who = 'nils') {
      tick()
      const id = randomUUID()
      await home.done(who, tellFacts, { ...someFacts, id, childId, momentId, ...changed })
      return id
    },
    async held(changed = {}) {
      const id = measures.MeasureId.parse(randomUUID())
      await home.done('nils', measures.noteMeasure, {
        id,
        childId,
        kind: 'hold',
        usedAt: now(),
        users: [home.people.nils],
        routineIn: '',
        ...changed,
      })
      return id
    },
    async account(measureId, changed = {}) {
      const account = anAccount(measureId, changed)
      tick()
      await home.done('nils', measures.tellAccount, account)
      return account.id
    },
    signing: (measureId, accountId, act = 'spoke-to-user') => ({
      id: randomUUID(),
      childId,
      measureId,
      accountId,
      act,
      hasSpoken: true,
      words: '',
    }),
    read: (about, who = 'grace') => home.done(who, measures.readMeasure, { childId, about }),
    async duties() {
      const { rows } = await home.database.admin.query<DutyRow>(
        `select kind, about, falls_to as "fallsTo", due_at as "dueAt", done_at as "doneAt", outcome from duty
         where organisation_id = $1 and kind like 'hard-moments.%' order by opened_at, due_at`,
        [home.organisationId],
      )
      return rows
    },
    later(hours) {
      home.clock.now = new Date(home.clock.now.getTime() + hours * HOUR)
    },
  }
}

const someFacts = {
  kinds: ['upset' as const],
  place: 'The stairs',
  adults: [],
  children: [],
  others: '',
  ledTo: ['Doors that bang'],
  signs: [],
  tried: [],
  helped: [],
  triedOther: '',
  end: 'calm' as const,
  words: 'A door banged. He ran up and would not come down.',
}
