import { keepAnswerFile } from '#instruments/contract/answer-files.ts'
import { saveByLink } from '#instruments/contract/by-link.ts'
import { bringInForm, FormId } from '#instruments/contract/catalogue.ts'
import { LinkId, makeLink } from '#instruments/contract/links.ts'
import { answer, answerBeside, openRound, RoundId, tellWords } from '#milieu/contract.ts'
import { idOf } from '#platform/server/id-of.ts'
import { send, type TestHome } from '../a-home.ts'

const HALF_PAST_SEVEN = '2026-05-04T19:30:00.000Z'

/** What is told by who was asked: somebody outside by a link, and those who live and work in the home about it. */
export async function makeAsked(home: TestHome): Promise<void> {
  const idFor = (thing: string) => idOf(home.organisationId, thing)
  const { token, code } = await home.done('amina', makeLink, {
    ...{ id: LinkId.parse(idFor('a link that is begun')), childId: home.tom, instrument: 'congruence' },
    ...{ respondent: 'clinician', name: 'Dr Sato', because: 'You see him each week.', days: 7 },
  })
  const skipped = [{ linkId: '1', because: 'did-not-want-to' }]
  const begun = await send(home.app, saveByLink, { token, code, answers: {}, skipped })
  if (begun.statusCode !== 200) throw new Error(begun.body)
  await makeFile(home)
  const roundId = RoundId.parse(idFor('round'))
  await home.done('grace', openRound, { id: roundId, homeId: home.homeId, kind: 'milieu-pulse' })
  const answers = [{ question: '1', value: 4 }]
  const about = (thing: string) => ({ id: idFor(thing), roundId, happenedAt: HALF_PAST_SEVEN })
  await home.done('tom', answer, { ...about('an answer about the home'), answers })
  await home.done('amina', answerBeside, { ...about('an answer beside'), childId: home.ellis, answers })
  await home.done('tom', tellWords, { ...about('words about the home'), words: 'A swing.', shares: true })
}

/** A file that was given for an answer. */
async function makeFile(home: TestHome): Promise<void> {
  const instrument = 'own-drawing'
  const item = [{ linkId: 'drawing', type: 'attachment', text: 'A drawing?' }]
  await home.done('grace', bringInForm, {
    ...{
      id: FormId.parse(idOf(home.organisationId, instrument)),
      instrument,
      name: 'A drawing',
      rights: 'Ours.',
    },
    file: { resourceType: 'Questionnaire', title: 'A drawing', item },
  })
  const bytes = Buffer.from('%PDF-1.7 a page of it %%EOF').toString('base64url')
  const id = idOf(home.organisationId, 'a file for an answer')
  await home.done('amina', keepAnswerFile, { id, childId: home.tom, instrument, bytes })
}
