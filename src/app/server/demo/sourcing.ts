import type { ChildId } from '#platform/ids.ts'
import { LetterId, makeLetter, readLetter, tellLetterSent } from '#sourcing/contract/letters.ts'
import {
  addNeed,
  addProvider,
  confirmCondition,
  ProviderId,
  SourcingNeedId,
} from '#sourcing/contract/needs.ts'
import { readSourcing } from '#sourcing/contract/reading.ts'
import { answerApproval, StepId, tellStep } from '#sourcing/contract/steps.ts'
import type { Scene } from './arrival.ts'
import { type Chance, chanceOf } from './chance.ts'
import type { Due } from './reviews.ts'
import { type Sought, sought } from './sought.ts'
import type { Story } from './story.ts'

interface Seeking {
  scene: Scene
  chance: Chance
  childId: ChildId
  one: Sought
  needId: SourcingNeedId
  providerId: ProviderId
}

/** Education and psychotherapy that are looked for outside the home, from the wish to the first hours. */
export function sourcingOf(scene: Scene, { key }: Story, childId: ChildId): Due[] {
  // Chance of its own: a tutor more or less changes nothing else of the story.
  const chance = chanceOf(key.charCodeAt(1) * 977 + key.length)
  return sought
    .filter(({ of }) => of === key)
    .flatMap((one) => {
      const ids = {
        needId: SourcingNeedId.parse(chance.uuid()),
        providerId: ProviderId.parse(chance.uuid()),
      }
      const seeking = { scene, chance, childId, one, ...ids }
      return [wished(seeking), ...steps(seeking)]
    })
}

function wished({ scene, childId, one, needId, providerId }: Seeking): Due {
  const { need, provider, by, wishedOn } = one
  return {
    daysAgo: wishedOn,
    happens: async () => {
      const at = scene.calendar.at(wishedOn, 11)
      const { sources } = await scene.tell(by, at, readSourcing, { childId })
      const from = sources.find(({ says }) => says === one.from)
      const source = from && { source: { kind: from.kind, id: from.id } }
      await scene.tell(by, at, addNeed, { ...need, ...source, id: needId, childId })
      const found = { ...provider, id: providerId, childId, sourcingNeedId: needId }
      await scene.tell(by, scene.calendar.at(wishedOn, 15), addProvider, found)
    },
  }
}

function steps(seeking: Seeking): Due[] {
  const { scene, chance, childId, one, needId: sourcingNeedId, providerId } = seeking
  const { asked, confirmed = [], told = [] } = one
  const step = (daysAgo: number) => ({
    id: StepId.parse(chance.uuid()),
    ...{ childId, sourcingNeedId, onDay: scene.calendar.day(daysAgo) },
  })
  const due: Due[] = []
  const then = (daysAgo: number, happens: () => Promise<unknown>) =>
    due.push({ daysAgo, happens: async () => void (await happens()) })
  if (asked) {
    const asking = { ...step(asked.on), kind: 'asked' as const, providerId, whom: 'Dawn', words: asked.words }
    then(asked.on, () => scene.tell('jo', scene.calendar.at(asked.on, 12), tellStep, asking))
    if (asked.answeredOn !== undefined) {
      const at = scene.calendar.at(asked.answeredOn, 13)
      const answer = {
        ...step(asked.answeredOn),
        about: asking.id,
        answer: 'approved' as const,
        inWriting: true,
      }
      const said = { ...answer, whom: 'Dawn', words: asked.said ?? '' }
      then(asked.answeredOn, () => scene.tell('dawn', at, answerApproval, said))
    }
  }
  for (const { condition, on, words } of confirmed) {
    const id = chance.uuid()
    const at = scene.calendar.at(on, 14)
    const told = { id, childId, sourcingNeedId, providerId, condition, words }
    then(on, () => scene.tell('anna', at, confirmCondition, told))
  }
  if (one.letter) {
    const { on } = one.letter
    then(on, () => writeLetter(seeking))
  }
  for (const { on, ...rest } of told) {
    const what = { ...step(on), providerId, ...rest }
    then(on, () => scene.tell(one.by, scene.calendar.at(on, 16), tellStep, what))
  }
  return due
}

/** A letter needs the typesetter: where it is not built for the computer, none was written. */
async function writeLetter({ scene, chance, childId, one, needId, providerId }: Seeking): Promise<void> {
  const id = LetterId.parse(chance.uuid())
  const sent = { id: chance.uuid(), childId, letterId: id, whom: one.provider.name, how: 'post' as const }
  if (!one.letter) return
  const { on, ...letter } = one.letter
  const about = { childId, sourcingNeedId: needId }
  const { seen, pdf } = await scene.tell(one.by, scene.calendar.at(on, 16), readLetter, about)
  if (!pdf.possible) return
  await scene.tell(one.by, scene.calendar.at(on, 16, 10), makeLetter, {
    ...letter,
    ...about,
    id,
    providerId,
    seen,
  })
  const onDay = scene.calendar.day(on - 1)
  await scene.tell(one.by, scene.calendar.at(on - 1, 10), tellLetterSent, { ...sent, onDay })
}
