import type { Answers } from '#instruments/answers.ts'
import { handInByLink, openLink, saveByLink } from '#instruments/contract/by-link.ts'
import { bringInForm, FormId } from '#instruments/contract/catalogue.ts'
import { LinkId, makeLink } from '#instruments/contract/links.ts'
import { ResultId } from '#instruments/contract/results.ts'
import { Scoring } from '#instruments/scoring.ts'
import type { ChildId } from '#platform/ids.ts'
import type { Scene } from './arrival.ts'
import type { Due } from './reviews.ts'
import type { Story } from './story.ts'

const MADE = 30
const ANSWERED = 24
const OUT = 2

/** Whom the team asks outside about Maya: her teacher has answered, her aunt has begun. */
export function linksOf(scene: Scene, story: Story, childId: ChildId): Due[] {
  if (story.key !== 'maya') return []
  return [
    { daysAgo: MADE, happens: () => bringIn(scene) },
    { daysAgo: ANSWERED, happens: () => teacherAnswers(scene, childId) },
    { daysAgo: OUT, happens: () => auntBegins(scene, childId) },
  ]
}

async function bringIn({ tell, chance, calendar }: Scene) {
  await tell('anna', calendar.at(MADE, 10), bringInForm, {
    ...{ id: FormId.parse(chance.uuid()), instrument: 'own-week-elsewhere', name: 'A week as you see it' },
    ...{ file: weekElsewhere, scoring, rights: 'Written by the team of Larch House. Not validated.' },
  })
}

const asks = (scene: Scene, childId: ChildId) => ({
  ...{ id: LinkId.parse(scene.chance.uuid()), childId, instrument: 'own-week-elsewhere' },
})

async function teacherAnswers(scene: Scene, childId: ChildId) {
  const { tell, chance, calendar } = scene
  const held = await tell('anna', calendar.at(ANSWERED, 11), makeLink, {
    ...{ ...asks(scene, childId), respondent: 'teacher', name: 'Mrs Okafor', days: 10 },
    because: 'You see Maya every day. Before her meeting we would like to know how the week is with you.',
  })
  const at = calendar.at(ANSWERED, 17)
  await tell('Mrs Okafor', at, openLink, held)
  await tell('Mrs Okafor', at, handInByLink, {
    ...{ ...held, id: ResultId.parse(chance.uuid()), answers: { ...week(2, 3, 2), words: [helped] } },
    skipped: [{ linkId: 'sleep', because: 'not-seen' }],
  })
}

async function auntBegins(scene: Scene, childId: ChildId) {
  const { tell, calendar } = scene
  const held = await tell('anna', calendar.at(OUT, 10), makeLink, {
    ...{ ...asks(scene, childId), respondent: 'carer', name: 'Esi Owusu', days: 12 },
    because: 'Maya was with you at the weekend. We would like to know how it was for both of you.',
  })
  await tell('Esi', calendar.at(OUT, 20), openLink, held)
  await tell('Esi', calendar.at(OUT, 20), saveByLink, { ...held, answers: week(3), skipped: [] })
}

const helped = { valueString: 'A seat by the door, and a word before the bell.' }

function week(...often: number[]): Answers {
  const ids = ['calm', 'joined', 'asked']
  return Object.fromEntries(often.map((n, at) => [ids[at] ?? '', [{ valueCoding: { code: `${n}` } }]]))
}

const ORDINAL = 'http://hl7.org/fhir/StructureDefinition/ordinalValue'
const how = ['Hardly', 'Sometimes', 'Often', 'Most of the time'].map((display, n) => ({
  valueCoding: { code: `${n}`, display, extension: [{ url: ORDINAL, valueDecimal: n }] },
}))
const often = (linkId: string, text: string) => ({
  ...{ linkId, text, type: 'choice', required: true, answerOption: how },
})

/** A form in the team’s own words. */
const weekElsewhere = {
  resourceType: 'Questionnaire',
  title: 'A week as you see it',
  copyright: 'Written by the team of Larch House. Not validated.',
  item: [
    often('calm', 'Were they calm when they were with you?'),
    often('joined', 'Did they join in with what others did?'),
    often('asked', 'Did they come to an adult when something was hard?'),
    often('sleep', 'Did they sleep well?'),
    { linkId: 'words', type: 'text', text: 'What helped them most?' },
  ],
}

const scoring = Scoring.parse({
  scales: [
    {
      ...{ id: 'week', name: 'The week', by: 'mean', of: ['calm', 'joined', 'asked', 'sleep'] },
      ...{ lowest: 0, highest: 3, needed: 3, better: 'higher' },
    },
  ],
})
