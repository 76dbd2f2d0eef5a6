import { tellFacts } from '#hard-moments/contract/facts.ts'
import { MeasureId, noteMeasure, tellAccount } from '#hard-moments/contract/measures.ts'
import { MissingId, tellMissing } from '#hard-moments/contract/missing.ts'
import { AskId, askForForm } from '#instruments/contract/asking.ts'
import { LinkId, makeLink } from '#instruments/contract/links.ts'
import { ResultId, recordResult } from '#instruments/contract/results.ts'
import { idOf } from '#platform/server/id-of.ts'
import { HardMomentId, recordHardMoment } from '#records/contract.ts'
import { AroundId, tellAround } from '#relationships/contract/around.ts'
import { tellLesson } from '#repair/contract/lessons.ts'
import { talkWithChild } from '#repair/contract/talks.ts'
import type { TestHome } from '../a-home.ts'
import { anAround } from '../an-around.ts'

const HALF_PAST_SEVEN = '2026-05-04T19:30:00.000Z'

type Thing =
  | 'result'
  | 'ask'
  | 'moment'
  | 'measure'
  | 'held'
  | 'account'
  | 'missing'
  | 'lesson'
  | 'link'
  | 'around'

/** The id of something about Tom that `makeThere` has made, another one in each organisation. */
export function there(home: TestHome, thing: Thing): string {
  return idOf(home.organisationId, thing)
}

/** What rows of the matrix ask about: a result, a link that is out, and a hard moment with what follows it. */
export async function makeThere(home: TestHome): Promise<void> {
  const childId = home.tom
  await home.done('amina', recordResult, {
    ...{ id: ResultId.parse(there(home, 'result')), childId, instrument: 'sdq', respondent: 'self' },
    ...{
      respondentName: '',
      happenedAt: HALF_PAST_SEVEN,
      scores: [{ scale: 'total', score: 14 }],
      words: '',
    },
  })
  await home.done('amina', makeLink, {
    ...{ id: LinkId.parse(there(home, 'link')), childId, instrument: 'congruence', respondent: 'clinician' },
    ...{ name: 'Dr Bello', because: 'You see him each week.', days: 7 },
  })
  await home.done('amina', askForForm, {
    ...{
      id: AskId.parse(there(home, 'ask')),
      childId,
      instrument: 'congruence',
      words: 'To know it better.',
    },
  })
  const momentId = HardMomentId.parse(there(home, 'moment'))
  await home.done('nils', recordHardMoment, {
    ...{ id: momentId, childId, happenedAt: HALF_PAST_SEVEN, words: 'A door banged.', helped: [] },
  })
  await home.done('nils', tellFacts, {
    ...{ ...about(home, 'facts'), momentId, kinds: ['upset'], place: 'The stairs', others: '' },
    ...{ adults: [home.people.nils], children: [home.ellis], ledTo: [], signs: [], tried: [], helped: [] },
    ...{ triedOther: '', words: 'A door banged.' },
  })
  await makeMeasures(home)
  const around = AroundId.parse(there(home, 'around'))
  await home.done('amina', tellAround, anAround(home.tom, { aroundId: around }))
  await home.done('nils', tellMissing, {
    ...{ id: MissingId.parse(there(home, 'missing')), childId, momentId, lastSeen: '', worry: '' },
    ...{ lastSeenAt: HALF_PAST_SEVEN, noticedAt: HALF_PAST_SEVEN },
  })
  // A talk is left to a child who was asked twice.
  for (const time of ['first', 'second']) {
    const asked = { ...about(home, `asked, the ${time} time`), momentId, happenedAt: HALF_PAST_SEVEN }
    await home.done('nils', talkWithChild, { ...asked, answer: 'not-now', otherPerson: '', agreed: '' })
  }
  const lesson = { id: there(home, 'lesson'), childId, momentId, goesTo: 'home' as const }
  await home.done('nils', tellLesson, { ...lesson, words: 'Quiet before supper.' })
}

const about = (home: TestHome, thing: string) => ({ id: idOf(home.organisationId, thing), childId: home.tom })

/** One whose record is not made yet, and one that waits for its signature. */
async function makeMeasures(home: TestHome): Promise<void> {
  const users = [home.people.nils]
  const used = { childId: home.tom, kind: 'hold' as const, usedAt: HALF_PAST_SEVEN, users, routineIn: '' }
  for (const thing of ['measure', 'held'] as const) {
    await home.done('nils', noteMeasure, { ...used, id: MeasureId.parse(there(home, thing)) })
  }
  await home.done('nils', tellAccount, anAccount(home, there(home, 'account'), there(home, 'held')))
}

/** The record of a measure that Nils used. */
export const anAccount = (home: TestHome, id: string, measureId: string) => ({
  ...{ id, childId: home.tom, measureId: MeasureId.parse(measureId), behaviour: 'He ran at the road.' },
  ...{ usedAt: HALF_PAST_SEVEN, place: 'The gate', description: 'Held by the arms.', lastedSeconds: 40 },
  ...{ avoided: 'Called his name.', users: [home.people.nils], present: '', effect: 'He sat down.' },
  ...{ injury: 'Nobody was hurt.', because: '' },
})
