import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { suggestFor } from '../suggest.ts'
import { Flag } from './flags.ts'
import { namesWhatIsNeverDone, OwnEntry, type OwnRule, type OwnStrategy } from './own.ts'
import { ruleBook } from './rules.ts'
import { strategies } from './strategies.ts'
import { StrategyTag } from './strategy.ts'
import { levelOf, libraryWith, type OwnInForce, SHIPPED_EDITION, shippedLibrary } from './whole-library.ts'

const bread: OwnStrategy = {
  name: 'Baking bread on Sundays',
  how: 'Knead together, talk only if they do.',
  domains: ['senses', 'relating'],
  ages: [6, 17],
  dose: 'an hour, every Sunday',
  plannedTimes: { count: 1, per: 'week' },
  deliveredBy: 'anyone on shift',
  cautions: 'The oven is hot.',
  tags: [],
  onlyWith: [],
  evidence: 'C',
  source: 'Our own practice',
}
const bakes: OwnRule = {
  when: { domain: 'senses', ages: [6, 17], flags: [] },
  suggest: ['own-bread'],
  max: 1,
  because: '{name} likes to work with {domain}.',
  source: 'Our own practice',
  evidence: 'C',
}
const strategy = (more: Partial<OwnStrategy> = {}, number = 3): OwnInForce => ({
  key: 'own-bread',
  number,
  entry: { kind: 'strategy', strategy: { ...bread, ...more } },
})
const rule = (more: Partial<OwnRule> = {}): OwnInForce => ({
  key: 'own-rule',
  number: 2,
  entry: { kind: 'rule', rule: { ...bakes, ...more } },
})
const senses = { id: 'n1', domain: 'senses', band: 'priority', score: 40 } as const
const tom = { name: 'Tom', ageYears: 11, needs: [senses], flags: [] as Flag[] }
const offered = (own: OwnInForce[], flags: Flag[] = [], ageYears = 11) =>
  suggestFor({ ...tom, flags, ageYears }, libraryWith(own))
const idsOf = ({ suggested }: ReturnType<typeof suggestFor>) => suggested.map((one) => one.strategy.id)

describe('the provider’s own library beside what ships', () => {
  test('an own rule brings an own strategy, and each says which version it is', () => {
    const found = offered([strategy(), rule()]).suggested.find(({ strategy: { id } }) => id === 'own-bread')
    expect(found).toMatchObject({
      version: { of: 'own', number: 3 },
      reasons: [{ because: 'Tom likes to work with body and senses.', version: { of: 'own', number: 2 } }],
    })
    const shipped = offered([strategy(), rule()]).suggested.find(({ version }) => version.of === 'shipped')
    expect(shipped?.version).toEqual({ of: 'shipped', number: SHIPPED_EDITION })
  })

  test('what nobody wrote changes nothing', () => {
    expect(offered([])).toEqual(suggestFor(tom))
    expect(libraryWith([]).strategies).toEqual(strategies)
  })

  test('a strategy that was laid aside is not suggested, though a rule still names it', () => {
    expect(idsOf(offered([rule()]))).toEqual(idsOf(offered([])))
  })

  test('its place follows from where it reaches: the body first', () => {
    expect(levelOf({ domains: ['thinking', 'senses'] })).toBe(1)
    expect(levelOf({ domains: ['relating'] })).toBe(3)
    expect(levelOf({ domains: ['team'] })).toBe(0)
  })

  test('an own limit rules out what ships and what is own', () => {
    const limit: OwnInForce = {
      key: 'own-limit',
      number: 1,
      entry: {
        kind: 'exclusion',
        exclusion: {
          flag: 'injury',
          effect: 'exclude',
          tags: [],
          strategies: ['own-bread', 'rhythm-break'],
          because: 'Not until {name} is mended.',
          source: 'Our own practice',
        },
      },
    }
    const answer = offered([strategy(), rule(), limit], ['injury'])
    expect(idsOf(answer)).not.toContain('own-bread')
    expect(idsOf(answer)).not.toContain('rhythm-break')
    expect(answer.leftOut.find((one) => one.strategy.id === 'own-bread')?.reason).toMatchObject({
      because: 'Not until Tom is mended.',
      version: { of: 'own', number: 1 },
    })
  })
})

const anyTags = fc.uniqueArray(fc.constantFrom(...StrategyTag.options), { maxLength: 4 })
const anyFlags = fc.uniqueArray(fc.constantFrom(...Flag.options), { maxLength: 12 })

describe('what holds for what ships holds for what is own', () => {
  test('triggers, allergies and court orders keep an own strategy away, whatever an own rule says', () => {
    fc.assert(
      fc.property(anyTags, anyFlags, (tags, flags) => {
        const isOut = ruleBook.exclusions.some(
          (one) =>
            one.effect === 'exclude' &&
            flags.includes(one.flag) &&
            one.tags.some((tag) => tags.includes(tag)),
        )
        expect(idsOf(offered([strategy({ tags }), rule()], flags)).includes('own-bread')).toBe(!isOut)
      }),
    )
  })

  test('each thing that can be ruled out is: touch, water, animals, food, family time, going out, film', () => {
    const pairs: [StrategyTag, Flag][] = [
      ['touch', 'touch-trigger'],
      ['water', 'water-trigger'],
      ['animals', 'animal-allergy'],
      ['noise', 'noise-trigger'],
      ['family', 'court-no-family-contact'],
      ['leaving-home', 'leaving-home-limited'],
      ['camera', 'no-film-consent'],
    ]
    for (const [tag, flag] of pairs) {
      expect(idsOf(offered([strategy({ tags: [tag] }), rule()]))).toContain('own-bread')
      const answer = offered([strategy({ tags: [tag] }), rule()], [flag])
      expect(idsOf(answer), `${tag} with ${flag}`).not.toContain('own-bread')
      expect(answer.leftOut.map((one) => one.strategy.id)).toContain('own-bread')
    }
  })

  test('ages are kept, and what waits for something recorded waits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 18 }),
        fc.integer({ min: 0, max: 18 }),
        anyFlags,
        (age, from, flags) => {
          const ages: [number, number] = [from, Math.min(18, from + 4)]
          const own = [
            strategy({ ages, onlyWith: ['safe-now'] }),
            rule({ when: { ...bakes.when, ages: [0, 18] } }),
          ]
          const isIn = idsOf(offered(own, flags, age)).includes('own-bread')
          expect(isIn).toBe(ages[0] <= age && age <= ages[1] && flags.includes('safe-now'))
        },
      ),
    )
  })

  test('in whatever order the own ones come, the answer is the same', () => {
    const own = [strategy(), rule(), { ...strategy({ name: 'Bread for two' }), key: 'own-another' }]
    const both = { ...rule({ suggest: ['own-another', 'own-bread'], max: 2 }), key: 'own-a-rule' }
    fc.assert(
      fc.property(fc.shuffledSubarray([...own, both], { minLength: 4 }), (shuffled) => {
        expect(offered(shuffled)).toEqual(offered([...own, both]))
      }),
    )
  })
})

describe('what an own library may not hold', () => {
  test('what is never done to a child is found in plain words', () => {
    for (const words of [
      'Holding therapy on Fridays',
      'Rage reduction',
      'A rebirthing session',
      'Restraint to teach calm',
      'Seclusion until they say sorry',
      'No supper until it is tidy',
      'They lose family time for swearing',
    ]) {
      expect(namesWhatIsNeverDone(words), words).toBe(true)
    }
    for (const words of [
      'Hold the door',
      'Cook supper together',
      'Family time with landing time',
      bread.how,
    ]) {
      expect(namesWhatIsNeverDone(words), words).toBe(false)
    }
  })

  test('nor a strategy without a source, a rule that names nothing, or a limit on nothing', () => {
    const whole = { kind: 'strategy', strategy: bread }
    expect(OwnEntry.safeParse(whole).success).toBe(true)
    expect(OwnEntry.safeParse({ ...whole, strategy: { ...bread, source: ' ' } }).success).toBe(false)
    expect(OwnEntry.safeParse({ ...whole, strategy: { ...bread, ages: [12, 4] } }).success).toBe(false)
    expect(OwnEntry.safeParse({ kind: 'rule', rule: { ...bakes, suggest: [] } }).success).toBe(false)
    const limit = { flag: 'injury', effect: 'care', tags: [], strategies: [], because: 'x', source: 'y' }
    expect(OwnEntry.safeParse({ kind: 'exclusion', exclusion: limit }).success).toBe(false)
  })
})

test('whoever changes what ships gives it a new edition', () => {
  const read = (name: string) => readFileSync(new URL(name, import.meta.url))
  const hash = createHash('sha256').update(read('strategies.json')).update(read('rules.json')).digest('hex')
  const editions: Record<number, string> = { 1: '31b49221071c447f', 2: '76091587c65bdf5d' }
  expect(editions[shippedLibrary.versionOf('rhythm-break').number]).toBe(hash.slice(0, 16))
})
