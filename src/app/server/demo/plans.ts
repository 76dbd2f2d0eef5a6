import type { ChildId } from '#platform/ids.ts'
import { PlanVersionId } from '#response/contract/changes.ts'
import { publishPlan, sayAboutPlan } from '#response/contract/plan.ts'
import { markPlanRead } from '#response/contract/shift-cards.ts'
import { NeedId, type Plan, type Response, ResponseId } from '#response/plan.ts'
import { personIn, type Scene } from './arrival.ts'
import { DAYS } from './calendar.ts'
import type { Story, StoryResponse } from './story.ts'

/** The plan of the story with the ids that its notes and decisions name. */
export interface LivedPlan {
  plan: Plan
  /** The ids of needs and responses by the short names of the story. */
  ids: Map<string, string>
}

/** The first plan, three weeks after they came; agreed by the child and the adults, read by the team. */
export async function putPlanInForce(scene: Scene, story: Story, childId: ChildId): Promise<LivedPlan> {
  const lived = planOf(scene, story)
  const id = PlanVersionId.parse(scene.chance.uuid())
  const because = 'The opening assessment is done: the first plan.'
  await scene.tell('anna', scene.calendar.at(DAYS - 21, 15), publishPlan, {
    id,
    childId,
    basedOn: 0,
    plan: lived.plan,
    because,
  })
  await agreeAndRead(scene, story, childId, id, DAYS - 22)
  return lived
}

/** Everyone says yes within days; the nights read it on their next shift. */
export async function agreeAndRead(
  scene: Scene,
  story: Story,
  childId: ChildId,
  versionId: PlanVersionId,
  daysAgo: number,
) {
  const { tell, chance, calendar } = scene
  const agree = [story.key, story.keyWorker, 'jo', 'anna', ...(daysAgo > 30 ? ['dawn'] : [])]
  for (const [at, who] of agree.entries()) {
    const words = who === story.key ? 'ok' : ''
    const said = { id: chance.uuid(), childId, versionId, verdict: 'agrees' as const, words }
    await tell(who, calendar.at(daysAgo - Math.floor(at / 2), 17, at), sayAboutPlan, said)
  }
  for (const who of daysAgo > 30 ? ['sam', 'priya', 'omar', 'grace', 'leon'] : ['sam', 'grace']) {
    await tell(who, calendar.at(daysAgo - 1, 21), markPlanRead, { id: chance.uuid(), childId, versionId })
  }
}

function planOf(scene: Scene, { plan }: Story): LivedPlan {
  const ids = new Map<string, string>()
  const named = (key: string) => {
    const known = ids.get(key) ?? scene.chance.uuid()
    ids.set(key, known)
    return known
  }
  return {
    ids,
    plan: {
      needs: plan.needs.map(({ key, ...need }) => ({ ...need, id: NeedId.parse(named(key)) })),
      responses: plan.responses.map((one) => responseOf(scene, one, named)),
      safety: { ...plan.safety, bring: personIn(scene, plan.safety.bring) },
      boundaries: plan.boundaries.map((one) => ({ ...one, id: scene.chance.uuid() })),
    },
  }
}

/** A response of the story as the plan holds it. */
export function responseOf(
  scene: Scene,
  { key, needs, dose, ...one }: StoryResponse,
  named: (key: string) => string,
): Response {
  return {
    ...one,
    id: ResponseId.parse(named(key)),
    needIds: needs.map((need) => NeedId.parse(named(need))),
    dose: { count: dose[0], per: dose[1] },
    decides: personIn(scene, one.decides),
    answers: personIn(scene, one.answers),
  }
}
