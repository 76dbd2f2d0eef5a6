import type { AssessmentId } from '#assessment/contract/assessments.ts'
import {
  type Aspect,
  addFinding,
  type FindingPart,
  OpeningPart,
  sayPart,
} from '#assessment/contract/opening.ts'
import type { ChildId } from '#platform/ids.ts'
import { personIn, type Scene } from './arrival.ts'
import { DAYS } from './calendar.ts'
import type { Story } from './story.ts'

interface Found {
  part: FindingPart
  aspect?: Aspect
  words: string
  /** Who it is known from; left out where the young person said it. */
  from?: string
}

const found: Readonly<Record<string, readonly Found[]>> = {
  maya: [
    { part: 'known', words: 'Her first year was with Auntie Esi.', from: 'Auntie Esi' },
    {
      part: 'known',
      words: 'Two schools in Northshire. Nobody has the report of the first.',
      from: 'Northshire',
    },
    { part: 'identity', aspect: 'food', words: 'jollof but the proper one. esi makes it' },
    { part: 'identity', aspect: 'hair', words: 'box braids. only esi or the lady in town' },
    { part: 'identity', aspect: 'names', words: 'Maya. Adwoa is mums name not mine' },
    {
      part: 'attachments',
      words: 'Asks for Auntie Esi when it is hard. Looks for Biscuit on every walk.',
      from: 'Sam',
    },
    {
      part: 'health-learning',
      aspect: 'learning',
      words: 'Learns by doing it once. Reading aloud is hard.',
      from: 'Miss Amari',
    },
  ],
  kian: [
    { part: 'known', words: 'Lived with Granny until he was nine.', from: 'Granny' },
    { part: 'identity', aspect: 'identity', words: 'im a Traveller. say it right' },
    { part: 'attachments', words: 'His sisters. He writes their names on his hand.', from: 'Omar' },
  ],
}

/** The opening assessment part by part: who did what, and what is missing and why. */
export async function workOnOpening(
  scene: Scene,
  story: Story,
  { childId, assessmentId }: { childId: ChildId; assessmentId: AssessmentId },
): Promise<void> {
  const { tell, chance, calendar } = scene
  for (const [at, { from, ...one }] of (found[story.key] ?? []).entries()) {
    const known = { fromChild: from === undefined, knownFrom: from ?? '' }
    const finding = { ...one, ...known, id: chance.uuid(), childId }
    await tell(story.keyWorker, calendar.at(DAYS - 15, 10, at), addFinding, finding)
  }
  for (const [at, part] of OpeningPart.options.entries()) {
    const who = part === 'health-learning' ? 'anna' : story.keyWorker
    const asked = { childId, assessmentId, part, personId: personIn(scene, who), missing: '' }
    await tell('anna', calendar.at(DAYS - 13, 9, at), sayPart, {
      ...asked,
      id: chance.uuid(),
      state: 'not-begun',
    })
    const answer = answerOf(story, part)
    await tell(who, calendar.at(DAYS - 17, 17, at), sayPart, { ...asked, ...answer, id: chance.uuid() })
  }
}

function answerOf({ key }: Story, part: OpeningPart) {
  if (key === 'maya' && part === 'known') {
    return { state: 'done' as const, missing: 'The report of the first school. Dawn asks for it.' }
  }
  if (key === 'kian' && part === 'own-words')
    return { state: 'left-out' as const, why: 'did-not-want' as const }
  return { state: 'done' as const }
}
