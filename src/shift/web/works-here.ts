import type { HomeShown, Me } from '#people/contract/sign-in.ts'
import { allows } from '#platform/permissions.ts'
import { planRota, readContinuity, sayHere } from '../permissions.ts'

/** Whether I work on shifts of this home. */
export function worksHere(me: Me, home: HomeShown): boolean {
  return allows(sayHere, relationsTo(me, home))
}

/** Whether I plan the rota of this home. */
export function plansHere(me: Me, home: HomeShown): boolean {
  return allows(planRota, relationsTo(me, home))
}

/** Whether I see how much somebody familiar is there. */
export function seesContinuity(me: Me, home: HomeShown): boolean {
  const relations = me.standing.filter((one) => !one.childId).map((one) => one.relation)
  return allows(readContinuity, relationsTo(me, home)) || relations.includes('responsible-individual')
}

function relationsTo(me: Me, home: HomeShown) {
  return me.standing.filter((one) => one.homeId === home.id && !one.childId).map((one) => one.relation)
}
