import { answerSide, sayRight, saySide, writeEasyWords } from '#collaboration/contract/beside.ts'
import { type BodyPlace, checkIn } from '#collaboration/contract/check-ins.ts'
import type { InputOf } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import type { Shape } from '#platform/shape.ts'
import type { Mark } from '#records/marks.ts'
import { personIn, type Scene } from './arrival.ts'
import easyWords from './children/easy-words.json' with { type: 'json' }
import type { Story } from './story.ts'

/** How Maya saw it, where it was not as it was written, and what came back. */
const SIDES: Readonly<Record<string, readonly [side: string, answer: string]>> = {
  'Dad’s call did not happen. She stood by the phone until half past seven.': [
    'I wasn’t sad. I was angry he said he would and then didn’t.',
    'thanks for telling me.',
  ],
  'Came down sad. Hot chocolate in the blue mug and ten minutes about Biscuit.': [
    'i wasnt sad i just missed him',
    'That is different, and I am glad you said it.',
  ],
  'Would not eat, took a banana for later.': [
    'it was the smell of the eggs',
    'I did not know that. Tomorrow I’ll open the window first.',
  ],
}

/** What the writers of Larch House mark while they write. */
const PHRASES: readonly (readonly [words: string, kind: Mark['kind']])[] = [
  ['then let Tobi win one', 'third-party'],
  ['School rang to say she stayed in class all morning.', 'fact'],
  ['Came down sad.', 'opinion'],
  ['laughed a lot', 'fact'],
]

/** The marks that belong into some words: the same words are marked each time. */
export function marksIn(words: string): Mark[] {
  return PHRASES.flatMap(([phrase, kind]) => {
    const from = words.indexOf(phrase)
    return from < 0 ? [] : [{ kind, from, to: from + phrase.length }]
  })
}

interface Told {
  childId: ChildId
  noteId: string
  words: string
  who: string
  daysAgo: number
  hour: number
}

const easy = new Map(Object.entries(easyWords))

/** Of Maya's last two months about a third of the notes have easy words; now and then she says her side. */
export async function besideNote(scene: Scene, story: Story, told: Told): Promise<void> {
  const { tell, chance, calendar } = scene
  const { childId, noteId: about, words, who, daysAgo, hour } = told
  if (story.key !== 'maya' || daysAgo > 60) return
  const at = (more: number, minute = 0) => calendar.at(daysAgo, hour + more, minute)
  const said = [...easy].find(([first]) => words.startsWith(first))
  if (!said || !chance.happens(0.45)) return
  const [first, easily] = said
  await tell(who, at(1), writeEasyWords, { id: chance.uuid(), childId, about, words: easily })
  const [side, answer] = SIDES[first] ?? []
  if (!side || !answer) {
    if (chance.happens(0.2)) await tell('maya', at(2), sayRight, { id: chance.uuid(), childId, about })
    return
  }
  if (!chance.happens(0.5)) return
  const sideId = chance.uuid()
  await tell('maya', at(2), saySide, { id: sideId, childId, about, words: side })
  // The newest of them still waits for an answer.
  if (daysAgo > 2) await tell(who, at(3), answerSide, { id: chance.uuid(), childId, sideId, words: answer })
}

const PLACES: Readonly<Record<Shape, readonly BodyPlace[]>> = {
  storm: ['chest', 'hands'],
  wobble: ['tummy'],
  flat: ['not-sure'],
  calm: [],
  sun: ['everywhere'],
}

/** How it is going, every few days, in the young person's own shapes, mostly for the team. */
export async function sayHow(scene: Scene, story: Story, childId: ChildId, daysAgo: number): Promise<void> {
  const { tell, chance, calendar } = scene
  if (!chance.happens(0.38) || !calendar.hasCome(daysAgo, 17)) return
  const week = 1 - daysAgo / 182
  const shape = chance.happens(0.3 + week * 0.4)
    ? chance.pick(['calm', 'sun', 'calm'] as const)
    : chance.pick(['storm', 'wobble', 'flat', 'wobble'] as const)
  const at = calendar.at(daysAgo, 16, chance.below(60))
  await tell(story.key, at, checkIn, {
    id: chance.uuid(),
    childId,
    happenedAt: at.toISOString(),
    shape,
    places: chance.happens(0.6) ? [...PLACES[shape]] : [],
    seenBy: shownTo(scene, story),
  })
}

function shownTo(scene: Scene, { keyWorker }: Story): InputOf<typeof checkIn>['seenBy'] {
  const chosen = scene.chance.next()
  if (chosen < 0.2) return { who: 'me' }
  return chosen < 0.35 ? { who: 'person', personId: personIn(scene, keyWorker) } : { who: 'team' }
}
