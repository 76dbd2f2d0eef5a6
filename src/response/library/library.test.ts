import { describe, expect, test } from 'vitest'
import { Flag, flagSays } from './flags.ts'
import { Band } from './rule.ts'
import { ruleBook } from './rules.ts'
import { findStrategy, strategies } from './strategies.ts'
import { StrategyTag } from './strategy.ts'

const everyText = JSON.stringify([strategies, ruleBook, flagSays])

describe('the library of responses', () => {
  test('holds forty-eight, each under one name', () => {
    expect(strategies).toHaveLength(48)
    expect(new Set(strategies.map(({ id }) => id)).size).toBe(48)
    expect(new Set(strategies.map(({ name }) => name)).size).toBe(48)
  })

  test('says how to do each in one or two sentences', () => {
    for (const { id, how } of strategies) {
      const sentences = how.split(/(?<=[.?])\s/).length
      expect([id, sentences <= 2 && how.length <= 180]).toEqual([id, true])
    }
  })

  test('never holds a child to make them attach, locks anyone up or takes family, food or sleep away', () => {
    expect(everyText).not.toMatch(/seclusion|restrain|rage.reduction|holding therapy|time out|withh/i)
  })

  test('has no words that could hurt a child who reads it later', () => {
    expect(everyText).not.toMatch(
      /service user|placement|\bunit\b|incident|abscond|refus|non-compli|manipulat|challenging behaviour|!/i,
    )
  })

  test('reaches every domain at its own level', () => {
    const levels = { senses: 1, regulation: 2, relating: 3, thinking: 4, team: 0 }
    for (const [domain, level] of Object.entries(levels)) {
      const there = strategies.filter((one) => one.level === level && one.domains.some((d) => d === domain))
      expect([domain, there.length > 0]).toEqual([domain, true])
    }
  })

  test('is honest about grades: a source from memory or practice is marked as not looked up', () => {
    for (const { id, source, checked } of strategies) {
      if (source.startsWith('practice')) expect([id, checked]).toEqual([id, false])
    }
    expect(findStrategy('emdr')?.checked).toBe(false)
  })

  test('keeps trauma therapy for children whose PTSD a clinician has confirmed', () => {
    for (const id of ['tf-cbt', 'emdr']) {
      expect(findStrategy(id)?.onlyWith).toEqual(expect.arrayContaining(['ptsd-confirmed', 'safe-now']))
    }
  })
})

describe('the rules of the library', () => {
  test('each has its own id, and each reason needs nothing that nobody knows', () => {
    const ids = [...ruleBook.rules, ...ruleBook.exclusions].map(({ id }) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    for (const { when, because } of ruleBook.rules) {
      const blanks = [...because.matchAll(/\{(\w+)\}/g)].map(([, word]) => word)
      const known = when.domain ? ['name', 'score', 'domain'] : ['name']
      expect(blanks.filter((word) => !known.includes(word ?? ''))).toEqual([])
    }
  })

  test('every response can be suggested by some rule, at an age that it is meant for', () => {
    const reached = ruleBook.rules.flatMap(({ suggest, when }) =>
      suggest.filter((id) => {
        const ages = findStrategy(id)?.ages ?? [1, 0]
        return ages[0] <= when.ages[1] && when.ages[0] <= ages[1]
      }),
    )
    expect(strategies.filter(({ id }) => !reached.includes(id)).map(({ id }) => id)).toEqual([])
  })

  test('every domain has an answer for priority and build at every age from 4 to 18', () => {
    const gaps = ['senses', 'regulation', 'relating', 'thinking'].flatMap((domain) =>
      Band.options
        .filter((band) => band !== 'enrich')
        .flatMap((band) =>
          Array.from({ length: 15 }, (_, i) => i + 4)
            .filter(
              (age) =>
                !ruleBook.rules.some(
                  ({ when }) =>
                    when.domain === domain &&
                    when.band === band &&
                    when.flags.length === 0 &&
                    when.ages[0] <= age &&
                    age <= when.ages[1],
                ),
            )
            .map((age) => `${domain} ${band} ${age}`),
        ),
    )
    expect(gaps).toEqual([])
  })

  test('every flag and every tag does something', () => {
    const { rules, exclusions } = ruleBook
    const flagsUsed = [...rules.flatMap(({ when }) => when.flags), ...exclusions.map(({ flag }) => flag)]
    expect(Flag.options.filter((flag) => !flagsUsed.includes(flag))).toEqual([])
    const tagsUsed = exclusions.flatMap(({ tags }) => tags)
    expect(StrategyTag.options.filter((tag) => !tagsUsed.includes(tag))).toEqual([])
  })
})
