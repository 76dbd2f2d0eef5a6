import { ChildId } from '#platform/ids.ts'
import {
  type BesideQuestion,
  decideReferral,
  ReferralId,
  tellBeside,
  tellReferral,
} from '#relationships/contract/referrals.ts'
import type { Scene } from './arrival.ts'

const ASKED = 52
const THOUGHT = 47
const DECIDED = 44

const RAE = {
  firstName: 'Rae',
  age: 12,
  source: 'Northshire',
  ownWords: 'i want a room where nobody walks past',
  needs: ['Sleep that holds', 'One adult who stays', 'A way back into school'],
  triggers: ['Loud music through a wall', 'Being told about a change at the last minute', 'A closed door'],
  strengths: ['Bakes without a recipe', 'Gentle with animals', 'Notices when somebody is sad'],
  hurtsOthers: ['Shouting and throwing things when she is woken'],
}

/** What each thought about Rae and one who lives here: who lives here, the question, who said it, in which words. */
const ANSWERS: readonly [string, BesideQuestion, string, string][] = [
  ['maya', 'child-says', 'jo', '“is she loud. i would show her the kitchen”'],
  [
    'maya',
    'hard-together',
    'anna',
    'Drums and a thin wall. Shouting at night takes Maya back. We would need both ends of the corridor.',
  ],
  ['maya', 'good-together', 'jo', 'Dogs, and baking on Sundays.'],
  ['maya', 'would-need', 'anna', 'Her drumming time kept, in the garden room.'],
  ['tobi', 'child-says', 'jo', '“when does she come and where does she sit”'],
  [
    'tobi',
    'hard-together',
    'anna',
    'Both are thrown by a change they did not hear of. In the same week that is a lot.',
  ],
  ['tobi', 'would-need', 'jo', 'To be told first, with the calendar, and to help with the room.'],
  ['ellis', 'child-says', 'jo', '“will she get my name right”'],
  ['ellis', 'good-together', 'anna', 'Both are gentle and notice others.'],
  ['ellis', 'would-need', 'jo', 'The window seat stays theirs.'],
  ['kian', 'child-says', 'jo', '“fine”'],
  ['kian', 'would-need', 'anna', 'Omar on shift in the first week.'],
]

/** Somebody asked whether Rae may come. The home thought it through and decided: not now, and why. */
export async function referralOf(scene: Scene): Promise<void> {
  const { tell, chance, calendar, homeId } = scene
  const referralId = ReferralId.parse(chance.uuid())
  const about = { homeId, referralId }
  await tell('jo', calendar.at(ASKED, 11), tellReferral, { ...about, ...RAE, id: chance.uuid() })
  for (const [at, [child, question, who, words]] of ANSWERS.entries()) {
    const childId = ChildId.parse(scene.people.get(child))
    const answer = { ...about, id: chance.uuid(), childId, question, words }
    await tell(who, calendar.at(THOUGHT, 14, at), tellBeside, answer)
  }
  await tell('jo', calendar.at(DECIDED, 16), decideReferral, {
    ...{ ...about, id: chance.uuid(), decision: 'not-now' },
    because:
      'Maya and Tobi are only just sleeping, and the free room is beside the drums. Rae needs a quiet corridor that we ' +
      'do not have before the garden room is done. We told Northshire, and that we would gladly be asked again in spring.',
  })
}
