import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import { allows } from '#platform/permissions.ts'
import type { Ctx } from '#platform/server/context.ts'
import { withoutNulls } from '#platform/server/without-nulls.ts'
import type * as contract from '../contract/plan.ts'
import type { PlanPerson } from '../contract/plan.ts'
import * as permissions from '../permissions.ts'
import { saidBefore, sinceWhen, stillToRead } from './plan-history.ts'
import { everyonesYes, peopleNamed } from './plan-people.ts'
import { type PlanRow, planRow } from './plan-row.ts'

type Answer = OutputOf<typeof contract.readPlan>

/** A plan as it is in force, or an earlier version, with who agrees and who has still to read it. */
export async function readPlan(
  ctx: Ctx,
  { childId, number }: InputOf<typeof contract.readPlan>,
): Promise<Answer> {
  const child = await ctx.child(childId, permissions.readPlan)
  const { relations } = child
  return {
    ...planShown(await planRow(child, ctx, number), childId),
    may: {
      change: allows(permissions.changePlan, relations),
      agree: allows(permissions.agreeToPlan, relations),
      markRead: allows(permissions.markRead, relations),
      chooseReading: allows(permissions.chooseReading, relations),
    },
  }
}

type Shown = Omit<Answer, 'may'>

function planShown({ shown, versions, ...row }: PlanRow, childId: ChildId): Shown {
  const people = row.people.map(withoutNulls)
  const person = finderIn(people)
  const listed = versions.map(({ madeBy, ...one }) => ({ ...one, madeBy: person(madeBy).knownAs }))
  const reading = readingShown(row.reading, person)
  const version = listed.find(({ id }) => id === shown?.id)
  if (!shown || !version) return { versions: listed, people: [], reading }
  const { plan, number } = shown
  const named = new Set<string>(shown.named)
  const team = row.team.map(({ personId, relation }) => ({ ...person(personId), relation }))
  const readings = row.readings.map(({ personId, at }) => ({ ...person(personId), at }))
  const said = row.said.map((one) => ({ ...one, ...person(one.personId) }))
  const about = said.filter(({ versionId }) => versionId === shown.id)
  return {
    version: {
      ...version,
      plan,
      agreements: everyonesYes(person(childId), team, about),
      readings,
      unread: stillToRead(readings, team),
      since: sinceWhen(versions.filter((one) => one.number <= number)),
      saidBefore: saidBefore(
        said,
        listed.filter((one) => one.number < number),
      ).map((one) => ({
        ...one,
        isChild: one.personId === `${childId}`,
      })),
    },
    versions: listed,
    people: peopleNamed(
      plan,
      people.filter(({ personId }) => named.has(personId)),
      team,
    ),
    reading,
  }
}

type Finder = (id: string) => PlanPerson

function finderIn(people: readonly PlanPerson[]): Finder {
  const byId = new Map<string, PlanPerson>(people.map((one) => [one.personId, one]))
  return (id) => {
    const found = byId.get(id)
    if (!found) throw new Error('Nobody has this id.')
    return found
  }
}

/** Nobody chose: all of it. */
function readingShown(reading: PlanRow['reading'], person: Finder): contract.Reading {
  return reading ? { ...reading, chosenBy: person(reading.chosenBy).knownAs } : { level: 'full' }
}
