import { layAsideInLibrary, writeInLibrary } from '#response/contract/library.ts'
import type { OwnEntry, OwnStrategy } from '#response/library/own.ts'
import type { Scene } from './arrival.ts'

const OURS = { evidence: 'C', source: 'Our own practice' } as const

const allotment: OwnStrategy = {
  ...OURS,
  name: 'The allotment on Wednesdays',
  how: 'Dig, water, carry. Talk only if they begin. Bring something home for supper.',
  domains: ['senses', 'regulation', 'relating'],
  ages: [8, 18],
  dose: 'an hour, every Wednesday after school',
  plannedTimes: { count: 1, per: 'week' },
  deliveredBy: 'Omar, or whoever has the shed key',
  cautions: 'Boots and gloves. Mind old injuries.',
  tags: ['exertion', 'leaving-home'],
  onlyWith: [],
}

const lastBus: OwnStrategy = {
  ...OURS,
  name: 'The last bus and back',
  how: 'Ride the last bus round together, sit where they choose, no talking needed.',
  domains: ['regulation'],
  ages: [12, 18],
  dose: 'when the evening is too much',
  plannedTimes: { count: 1, per: 'as-needed' },
  deliveredBy: 'two adults on shift',
  cautions: 'Two adults have to be free.',
  tags: ['leaving-home', 'dark'],
  onlyWith: [],
}

const digging: OwnEntry = {
  kind: 'rule',
  rule: {
    ...OURS,
    when: { domain: 'regulation', ages: [8, 18], flags: [] },
    suggest: ['own-allotment'],
    max: 1,
    because: '{name} is at {score} in {domain}. Digging beside somebody has settled others here.',
  },
}

const afterInjury: OwnEntry = {
  kind: 'exclusion',
  exclusion: {
    flag: 'injury',
    effect: 'exclude',
    tags: [],
    strategies: ['own-allotment', 'heavy-work'],
    because: 'Ask the nurse before {name} lifts anything.',
    source: 'Our own practice, after a sprained wrist',
  },
}

/** Larch House has two strategies of its own, a rule and a limit: one was changed, one was laid aside. */
export async function ownLibrary({ tell, chance, calendar }: Scene): Promise<void> {
  const write = (
    who: string,
    daysAgo: number,
    key: string,
    basedOn: number,
    because: string,
    entry: OwnEntry,
  ) =>
    tell(who, calendar.at(daysAgo, 11, 20), writeInLibrary, {
      id: chance.uuid(),
      key,
      basedOn,
      because,
      entry,
    })
  const before = { ...allotment, how: 'Dig, water, carry. Talk only if they begin.' }
  const first = { kind: 'strategy', strategy: before } as const
  await write('jo', 120, 'own-allotment', 0, 'Three of us do this already. Now it is written down.', first)
  await write('jo', 120, 'own-digging', 0, 'So that it comes up when it fits.', digging)
  const changed = { kind: 'strategy', strategy: allotment } as const
  await write('anna', 64, 'own-allotment', 1, 'Ellis asked to cook what they grew.', changed)
  await write('anna', 64, 'own-injury', 0, 'A wrist was sprained in June.', afterInjury)
  await write('jo', 90, 'own-last-bus', 0, 'Tobi and Sam began it.', { kind: 'strategy', strategy: lastBus })
  await tell('jo', calendar.at(20, 11, 30), layAsideInLibrary, {
    id: chance.uuid(),
    key: 'own-last-bus',
    basedOn: 1,
    because: 'The bus no longer runs that late.',
  })
}
