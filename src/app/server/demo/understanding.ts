import {
  AssessmentId,
  completeAssessment,
  openAssessment,
  type RaterRole,
} from '#assessment/contract/assessments.ts'
import { SheetId, saveSheet } from '#assessment/contract/map.ts'
import * as understanding from '#assessment/contract/understanding.ts'
import { FunctionId, functions } from '#assessment/map/functions.ts'
import { askedIndicators } from '#assessment/map/indicators.ts'
import type { Rating } from '#assessment/map/score.ts'
import { tellOwnWords } from '#people/contract/own-words.ts'
import type { ChildId } from '#platform/ids.ts'
import { personIn, type Scene } from './arrival.ts'
import { DAYS } from './calendar.ts'
import { workOnOpening } from './opening-parts.ts'
import type { Story } from './story.ts'

type When = 'came' | 'now'
interface View {
  who: string
  role: RaterRole
  /** How much kinder or stricter this person sees than the others. */
  leans: number
}

/** The opening assessment when they came, and a review in the last month. */
export async function understand(scene: Scene, story: Story, childId: ChildId): Promise<void> {
  const opening = await assess(scene, story, { childId, kind: 'opening', when: 'came', daysAgo: DAYS - 12 })
  await tellLife(scene, story, childId)
  await assess(scene, story, { childId, kind: 'review', when: 'now', daysAgo: 24 }).then((now) =>
    mean(scene, story, childId, now ?? opening),
  )
}

interface Assessing {
  childId: ChildId
  kind: 'opening' | 'review'
  when: When
  daysAgo: number
}

async function assess(scene: Scene, story: Story, { childId, kind, when, daysAgo }: Assessing) {
  const { tell, chance, calendar } = scene
  const id = AssessmentId.parse(chance.uuid())
  const views: View[] = [
    { who: story.keyWorker, role: 'key-worker', leans: 0.04 },
    { who: 'anna', role: 'therapist', leans: -0.04 },
    { who: 'priya', role: 'night-staff', leans: -0.02 },
  ]
  const asked = views.map(({ who, role }) => ({ personId: personIn(scene, who), role }))
  await tell('anna', calendar.at(daysAgo, 9), openAssessment, { id, childId, kind, asked })
  const months = story.born[0] * 12 + story.born[1] - Math.round(daysAgo / 30)
  for (const [place, view] of views.entries()) {
    const answers = sheetOf(scene, story, when, view.leans, months)
    await tell(view.who, calendar.at(daysAgo - 2 - place, 14), saveSheet, {
      id: SheetId.parse(chance.uuid()),
      childId,
      assessmentId: id,
      role: view.role,
      withWhom: '',
      answers,
      sign: true,
    })
  }
  if (kind === 'opening') await workOnOpening(scene, story, { childId, assessmentId: id })
  await tell('anna', calendar.at(daysAgo - 6, 15), completeAssessment, { childId, assessmentId: id })
  return id
}

function sheetOf({ chance }: Scene, story: Story, when: When, leans: number, ageInMonths: number) {
  return functions.flatMap(({ id, domain }) => {
    const share = story.map[when][domain] + leans + shift(story, id)
    return askedIndicators(id, ageInMonths).map((indicator) => ({
      indicator: indicator.id,
      calm: ratingFor(share, chance.next()),
      stress: ratingFor(share - 0.22, chance.next()),
    }))
  })
}

function shift({ map }: Story, functionId: string): number {
  if (map.low.includes(functionId)) return -0.2
  return map.high.includes(functionId) ? 0.18 : 0
}

/** Not yet, sometimes or usually, so that on average the share comes out; now and then not seen. */
function ratingFor(share: number, drawn: number): Rating {
  if (drawn > 0.97) return null
  const wanted = Math.min(1, Math.max(0, share + (drawn - 0.5) * 0.5))
  if (wanted < 0.28) return 0
  return wanted < 0.72 ? 0.5 : 1
}

async function tellLife({ tell, chance, calendar }: Scene, story: Story, childId: ChildId) {
  for (const [place, event] of story.events.entries()) {
    await tell('anna', calendar.at(DAYS - 14, 11, place), understanding.addLifeEvent, {
      childId,
      event: understanding.LifeEvent.parse({ ...event, id: chance.uuid() }),
    })
  }
  for (const [words, saidBy] of story.strengths) {
    const strength = understanding.Strength.parse({ id: chance.uuid(), words, saidBy })
    await tell(story.keyWorker, calendar.at(DAYS - 15, 16), understanding.addStrength, { childId, strength })
  }
  const saidAt = calendar.at(DAYS - 15, 17)
  await tell(story.keyWorker, saidAt, tellOwnWords, {
    id: chance.uuid(),
    childId,
    saidAt: saidAt.toISOString(),
    words: story.ownWords,
    hears: 'care-team',
    aboutGrowing: true,
  })
}

async function mean(
  { tell, chance, calendar }: Scene,
  story: Story,
  childId: ChildId,
  assessmentId: AssessmentId,
) {
  for (const [at, meaning] of story.meanings.entries()) {
    await tell('anna', calendar.at(17, 10, at), understanding.writeMeaning, {
      ...understanding.Meaning.parse({
        ...meaning,
        id: chance.uuid(),
        assessmentId,
        place: at + 1,
        functionIds: meaning.functionIds.map((one) => FunctionId.parse(one)),
      }),
      childId,
    })
  }
}
