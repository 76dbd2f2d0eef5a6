import type { Answers } from '#instruments/answers.ts'
import type { Respondent } from '#instruments/catalogue.ts'
import { AskId, askForForm, declineAsk } from '#instruments/contract/asking.ts'
import { fillIn, ResultId, recordResult } from '#instruments/contract/results.ts'
import type { ChildId } from '#platform/ids.ts'
import type { Scene } from './arrival.ts'
import type { Due } from './reviews.ts'
import type { Story } from './story.ts'

/** Days ago at which forms come round: at the start, after three months, now. */
const ROUNDS = [168, 84, 6]
/** How many points less each time, by child: not everybody gets better in a straight line. */
const EASIER: Readonly<Record<string, readonly [start: number, ...less: number[]]>> = {
  maya: [21, 16, 11],
  tobi: [24, 22, 20],
  kian: [15, 17, 13],
  ellis: [12, 11, 9],
}
const SESSIONS = 8

/** What is measured with a young person: two checklists of those who know them, and what they say after sessions. */
export function measuresOf(scene: Scene, story: Story, childId: ChildId): Due[] {
  const scores = EASIER[story.key] ?? []
  return [
    ...ROUNDS.map((daysAgo, at) => ({
      daysAgo,
      happens: () => checklists(scene, story, childId, { daysAgo, score: scores[at] ?? 12 }),
    })),
    ...Array.from({ length: SESSIONS }, (_, at) => {
      const daysAgo = 160 - at * 20
      return { daysAgo, happens: () => sessionCheck(scene, story, childId, { daysAgo, at }) }
    }),
    { daysAgo: 3, happens: () => askThemself(scene, story, childId) },
  ]
}

type Round = { daysAgo: number; score: number }

async function checklists(scene: Scene, story: Story, childId: ChildId, { daysAgo, score }: Round) {
  const { tell, calendar } = scene
  const at = calendar.at(daysAgo, 15)
  const about = (instrument: string, respondent: Respondent, respondentName = '') => ({
    ...{ id: ResultId.parse(scene.chance.uuid()), childId, instrument, respondent, respondentName },
    happenedAt: at.toISOString(),
  })
  const inward = Math.round(score / 4)
  await tell('anna', at, recordResult, {
    ...about('psc-17', 'carer', story.keyWorker === 'sam' ? 'Sam' : 'Grace'),
    scores: [
      { scale: 'total', score },
      { scale: 'internal', score: inward },
      { scale: 'external', score: Math.min(14, score - inward) },
    ],
    words: daysAgo === ROUNDS[0] ? 'On paper, at the opening assessment.' : '',
  })
  await tell('anna', at, recordResult, {
    ...about('sdq', 'teacher', 'The class teacher'),
    scores: [{ scale: 'total', score: Math.round(score * 0.9) }],
    words: '',
  })
}

async function sessionCheck(
  scene: Scene,
  story: Story,
  childId: ChildId,
  { daysAgo, at }: { daysAgo: number; at: number },
) {
  const { tell, chance, calendar } = scene
  const when = calendar.at(daysAgo, 16)
  const answers: Answers = Object.fromEntries(
    ['1', '2', '3', '4'].map((linkId) => [
      linkId,
      [{ valueCoding: coded(Math.min(10, 5 + Math.floor(at / 2) + chance.below(3))) }],
    ]),
  )
  await tell(story.key, when, fillIn, {
    ...{ id: ResultId.parse(chance.uuid()), childId, instrument: 'session-check' },
    ...{ respondent: 'self', respondentName: '', happenedAt: when.toISOString() },
    answers,
    skipped: [{ linkId: '5', because: 'did-not-want-to' }],
  })
}

/** Who was asked to answer a form themself, and what Kian said to it. */
async function askThemself({ tell, calendar, chance }: Scene, { key, keyWorker }: Story, childId: ChildId) {
  if (key !== 'maya' && key !== 'kian') return
  const askId = AskId.parse(chance.uuid())
  const words =
    'I would like to know how our last time together was for you. Then we can do more of what is good.'
  await tell(keyWorker, calendar.at(3, 15), askForForm, {
    ...{ id: askId, childId, instrument: 'session-check', words },
  })
  if (key !== 'kian') return
  const at = calendar.at(2, 17)
  const because = 'Not this week. Ask me after the holidays.'
  await tell('kian', at, declineAsk, {
    ...{ id: chance.uuid(), childId, askId, because, happenedAt: at.toISOString() },
  })
}

const coded = (answer: number) => ({ system: 'urn:attune:answers:nought-to-ten', code: `${answer}` })
