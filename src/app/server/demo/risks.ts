import type { ChildId } from '#platform/ids.ts'
import { readPlan } from '#response/contract/plan.ts'
import { RiskAssessmentId, readRisks, signRisks } from '#response/contract/risks.ts'
import type { Risk, RiskKind } from '#response/risk.ts'
import type { Scene } from './arrival.ts'
import { DAYS } from './calendar.ts'
import type { Due } from './reviews.ts'
import type { Story } from './story.ts'

interface Told {
  kind: RiskKind
  says: string
  environment: string
  peers: string
  stillCan: string
  childSays: string
}

const told: Readonly<Record<string, readonly Told[]>> = {
  maya: [
    {
      kind: 'going-missing',
      says: 'Leaves the house after a call with Mum did not come.',
      environment: 'Evenings, after half past six. The front door is next to the telephone.',
      peers: 'Likelier when the others watch her wait.',
      stillCan: 'Walks to the shop and to the park with her phone, and says when she is back.',
      childSays: 'i just need to walk. you can come if you dont talk',
    },
    {
      kind: 'to-self',
      says: 'Scratches her arms at night when she cannot sleep.',
      environment: 'Her room, after lights out.',
      peers: '',
      stillCan: 'Has her room to herself, with the door as she wants it.',
      childSays: '',
    },
  ],
  kian: [
    {
      kind: 'to-others',
      says: 'Hits out when somebody speaks badly of his family.',
      environment: 'The living room, when it is full.',
      peers: 'Likelier with an audience.',
      stillCan: 'Goes to the yard on his own three times a week.',
      childSays: 'then dont say it',
    },
  ],
}

/** What could do harm, signed when the plan was young, some weeks ago, and this week. */
export function risksOf(scene: Scene, story: Story, childId: ChildId): Due[] {
  const risks = told[story.key]
  if (!risks) return []
  const looks = [
    { daysAgo: DAYS - 40, who: story.keyWorker, because: 'A first look, after the plan was agreed.' },
    { daysAgo: 38, who: 'jo', because: 'Two quiet months. What stays possible has grown.' },
    { daysAgo: 5, who: story.keyWorker, because: 'Read line by line in key-work time.' },
  ]
  return looks.map(({ daysAgo, ...look }) => ({
    daysAgo,
    happens: () => sign(scene, childId, { ...look, daysAgo, risks }),
  }))
}

interface Look {
  daysAgo: number
  who: string
  because: string
  risks: readonly Told[]
}

/** Each points at what the plan of that day holds. */
async function sign(scene: Scene, childId: ChildId, { daysAgo, who, because, risks }: Look): Promise<void> {
  const { tell, chance, calendar } = scene
  const at = calendar.at(daysAgo, 15)
  const { version } = await tell(who, at, readPlan, { childId })
  if (!version) return
  const { versions } = await tell(who, at, readRisks, { childId })
  const { safety, responses } = version.plan
  const whole = risks.map(
    (one, place): Risk => ({
      ...one,
      id: chance.uuid(),
      triggers: safety.triggers.slice(place, place + 2),
      earlySigns: safety.earlySigns.slice(0, 2),
      helps: safety.helps.slice(0, 2).map(({ title }) => title),
      harder: safety.harder.slice(0, 2),
      responseIds: responses.slice(place, place + 2).map(({ id }) => id),
    }),
  )
  await tell(who, at, signRisks, {
    id: RiskAssessmentId.parse(chance.uuid()),
    childId,
    basedOn: versions.length,
    planNumber: version.number,
    risks: whole,
    because,
    withChild: daysAgo > DAYS / 2 ? 'did-not-want' : 'together',
    safetyPlan: 'stays',
    moments: [],
  })
}
