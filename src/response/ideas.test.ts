import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aHome, type Name, type TestHome } from '../../test/a-home.ts'
import { aPlan, type Planning, planningFor } from '../../test/a-plan.ts'
import { askAboutIdea, readIdeas, type Vote, voteOnIdea } from './contract/ideas.ts'
import { suggest } from './contract/suggestions.ts'
import { NeedId } from './plan.ts'

let home: TestHome
let planning: Planning
beforeAll(async () => {
  home = await aHome()
  planning = planningFor(home)
  await planning.publish(aPlan(home))
})
afterAll(() => home.close())
beforeEach(() => {
  home.clock.now = new Date(home.clock.now.getTime() + 60_000)
})

const needId = NeedId.parse(randomUUID())
const drums = { strategyId: 'rhythm-break', title: 'A few minutes of shared rhythm' }
const ask = (says: string) =>
  home.done('amina', askAboutIdea, { id: randomUUID(), childId: home.tom, strategyId: 'rhythm-break', says })
const aVote = (vote: Vote, words = '') => ({
  ...drums,
  id: randomUUID(),
  childId: home.tom,
  vote,
  words,
  happenedAt: home.clock.now.toISOString(),
})
const ideaOf = async (who: Name) => {
  const { ideas } = await home.done(who, readIdeas, { childId: home.tom })
  return ideas.find(({ strategyId }) => strategyId === 'rhythm-break')
}

describe('the child has a say about every idea', () => {
  test('an idea is put to them in words for them, and to say nothing is fine', async () => {
    expect(await ideaOf('tom')).toBeUndefined()
    await ask('Shall we drum together before bed?')
    expect(await ideaOf('tom')).toMatchObject({
      says: 'Shall we drum together before bed?',
      askedBy: 'Amina',
    })
    expect((await ideaOf('tom'))?.vote).toBeUndefined()
    const { suggested } = await home.done('noor', suggest, {
      childId: home.tom,
      needs: [{ needId, domain: 'senses', band: 'priority' }],
    })
    expect(suggested.find(({ strategyId }) => strategyId === 'rhythm-break')?.vote).toBeUndefined()
  })

  test('what they say stands beside the suggestion, for everyone who reads the plan', async () => {
    await home.done('tom', voteOnIdea, aVote('yes', 'only if I choose the song'))
    for (const who of ['amina', 'noor', 'grace', 'nils', 'dawn', 'tom'] as const) {
      expect((await ideaOf(who))?.vote).toMatchObject({ vote: 'yes', words: 'only if I choose the song' })
      expect((await ideaOf(who))?.vote?.writtenBy).toBeUndefined()
    }
    const { suggested } = await home.done('noor', suggest, {
      childId: home.tom,
      needs: [{ needId, domain: 'senses', band: 'priority' }],
    })
    expect(suggested.find(({ strategyId }) => strategyId === 'rhythm-break')?.vote).toMatchObject({
      vote: 'yes',
    })
  })

  test('an adult writes it down for them, and it says who wrote', async () => {
    await home.done('nils', voteOnIdea, aVote('maybe', 'not when I am tired'))
    expect((await ideaOf('tom'))?.vote).toMatchObject({ vote: 'maybe', writtenBy: 'Nils' })
  })

  test('they may change their mind: the newest counts and none is lost', async () => {
    await home.done('tom', voteOnIdea, aVote('no'))
    expect((await ideaOf('amina'))?.vote).toMatchObject({ vote: 'no' })
    const { rows } = await home.database.admin.query(
      'select vote from idea_vote where child_id = $1 order by happened_at',
      [home.tom],
    )
    expect(rows.map(({ vote }) => vote)).toEqual(['yes', 'maybe', 'no'])
  })

  test('said without signal and sent twice, it is kept once, at the time when it was said', async () => {
    const earlier = new Date(home.clock.now.getTime() - 30 * 60_000).toISOString()
    const said = { ...aVote('yes'), strategyId: 'swing-rock', title: 'Swinging', happenedAt: earlier }
    await home.done('tom', voteOnIdea, said)
    await home.done('tom', voteOnIdea, said)
    const { ideas } = await home.done('tom', readIdeas, { childId: home.tom })
    expect(ideas.find(({ strategyId }) => strategyId === 'swing-rock')?.vote?.at).toBe(earlier)
    const told = await planning.factsOf('response.idea-vote')
    expect(told.filter(({ headline }) => headline.includes('Swinging'))).toHaveLength(1)
  })

  test('it stands in the record, where the child can read it', async () => {
    const told = await planning.factsOf('response.idea-vote')
    expect(told[0]).toMatchObject({
      headline: 'Said “yes please” to an idea: A few minutes of shared rhythm.',
      detail: 'only if I choose the song',
      readable: true,
    })
  })

  test('an idea that the library does not have cannot be put to them', async () => {
    const idea = { id: randomUUID(), childId: home.tom, strategyId: 'made-up', says: 'What about this?' }
    expect(await home.as('amina', askAboutIdea, idea)).toMatchObject({ status: 404 })
  })

  test('nobody of another home hears what they say', async () => {
    expect(await home.as('sam', readIdeas, { childId: home.tom })).toMatchObject({ status: 404 })
    expect(await home.as('ellis', readIdeas, { childId: home.tom })).toMatchObject({ status: 404 })
  })
})
