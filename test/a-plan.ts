import { randomUUID } from 'node:crypto'
import { PlanVersionId } from '#response/contract/changes.ts'
import { type PlanVersion, publishPlan, readPlan } from '#response/contract/plan.ts'
import { readShiftCards, type ShiftCard } from '#response/contract/shift-cards.ts'
import { emptyPlan, type Need, NeedId, type Plan, type Response, ResponseId } from '#response/plan.ts'
import type { Name, TestHome } from './a-home.ts'

/** A need of Tom's, in his words. */
export function aNeed(more: Partial<Need> = {}): Need {
  return {
    id: NeedId.parse(randomUUID()),
    title: 'Feeling safe at bedtime',
    childWords: 'nights are when stuff happened',
    says: 'Settling takes an hour when the house is loud.',
    finding: {
      kind: 'map',
      functionId: 'sleeps-and-wakes',
      says: 'Sleeping and waking: 35 of 100 when calm',
    },
    ...more,
  }
}

/** A response that Nils does, Amina decides about and Noor answers for. */
export function aResponse(home: TestHome, needIds: NeedId[], more: Partial<Response> = {}): Response {
  return {
    id: ResponseId.parse(randomUUID()),
    needIds,
    kind: 'strategy',
    title: 'Same five things, same order',
    short: 'Five things',
    how: 'Bath, hot chocolate, story, door a hand’s width, “see you at breakfast”.',
    when: 'every night',
    dose: { count: 1, per: 'day' },
    tryFirst: true,
    does: 'Nils',
    decides: home.people.amina,
    answers: home.people.noor,
    seeing: 'Asleep by ten on most nights.',
    ...more,
  }
}

/** A plan with one need, two responses and a safety plan. */
export function aPlan(home: TestHome): Plan {
  const need = aNeed()
  return {
    ...emptyPlan,
    needs: [need],
    responses: [
      aResponse(home, [need.id]),
      aResponse(home, [need.id], {
        kind: 'enrichment',
        title: 'Drumming before supper',
        short: 'Drumming',
        how: 'Twenty minutes. Rhythm settles his body for the night.',
        when: 'before supper',
        dose: { count: 4, per: 'week' },
        tryFirst: false,
        seeing: '',
      }),
    ],
    safety: {
      triggers: ['Doors that bang'],
      earlySigns: ['Goes quiet, pulls his sleeves down'],
      helps: [{ title: 'Sit near', says: 'On the stairs, few words.' }],
      harder: ['Questions'],
      bring: home.people.amina,
    },
    boundaries: [
      {
        id: randomUUID(),
        says: 'We keep to the house after ten.',
        because: 'Nights need rest.',
        childSays: '',
      },
    ],
  }
}

/** What publishes a plan for Tom, based on the version with this number. */
export function aVersion(home: TestHome, plan: Plan, basedOn = 0, because = 'What we agreed on Monday.') {
  return { id: PlanVersionId.parse(randomUUID()), childId: home.tom, basedOn, plan, because }
}

/** What tests of the plan do again and again with Tom's plan. */
export interface Planning {
  /** The number of the version in force; 0 while there is none. */
  number: number
  publish: (next: Plan, who?: Name, because?: string) => Promise<ReturnType<typeof aVersion>>
  inForce: (who?: Name) => Promise<PlanVersion>
  cardOf: (who: Name) => Promise<ShiftCard | undefined>
  factsOf: (kind: string) => Promise<{ headline: string; detail: string; readable: boolean }[]>
}

/** Puts versions of Tom's plan in force and reads them back. */
export function planningFor(home: TestHome): Planning {
  const planning: Planning = {
    number: 0,
    async publish(next, who = 'amina', because) {
      const version = aVersion(home, next, planning.number, because)
      const { number } = await home.done(who, publishPlan, version)
      planning.number = number
      return version
    },
    async inForce(who = 'amina') {
      const { version } = await home.done(who, readPlan, { childId: home.tom })
      if (!version) throw new Error('There is no plan.')
      return version
    },
    async cardOf(who) {
      const { cards } = await home.done(who, readShiftCards, { homeId: home.homeId })
      return cards.find(({ childId }) => childId === home.tom)
    },
    async factsOf(kind) {
      const { rows } = await home.database.admin.query(
        'select headline, detail, readable_by_child as readable from fact where child_id = $1 and kind = $2 order by told_at',
        [home.tom, kind],
      )
      return rows
    },
  }
  return planning
}
