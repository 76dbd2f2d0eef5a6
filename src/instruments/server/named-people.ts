import { careTeamOf } from '#people/server/care-team.ts'
import { contactsOf, getChild } from '#people/server/children.ts'
import { NotValid } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type { Answers, Offered, Value } from '../answers.ts'
import { everyItem, type Form } from '../form.ts'
import { shortNameOf } from '../short-name.ts'

/** Whom an answer may name: the young person, the adults who look after them, and the people around them. */
export async function peopleToName(child: ChildGrant, ctx: Ctx): Promise<Offered[]> {
  const { knownAs } = await getChild(child, ctx.now)
  const team = await careTeamOf(child, ctx.now)
  const contacts = await contactsOf(child)
  return [
    { reference: `Patient/${child.childId}`, type: 'Patient', display: knownAs },
    ...team.map((one) => ({
      ...{ reference: `Practitioner/${one.personId}`, type: 'Practitioner', display: one.knownAs },
    })),
    ...contacts.map((one) => ({
      ...{ reference: `RelatedPerson/${one.id}`, type: 'RelatedPerson', display: shortNameOf(one) },
      fullName: one.name,
    })),
  ]
}

/** Whether a form asks for somebody at all. */
export function namesPeople({ items }: Pick<Form, 'items'>): boolean {
  return everyItem(items).some(({ type }) => type === 'reference')
}

/**
 * The answers with everyone named as the house knows them, whatever the device called them: by their whole name where
 * the answers become a record. Nobody is named by an id but those whom the form was offered; a name alone may be
 * anybody’s.
 */
export async function namedAsKnown(child: ChildGrant, ctx: Ctx, answers: Answers): Promise<Answers> {
  const ids = Object.values(answers).flat().flatMap(idIn)
  if (ids.length === 0) return answers
  const people = await peopleToName(child, ctx)
  if (!ids.every((id) => people.some(({ reference }) => reference === id))) {
    throw new NotValid({ answers: ['Somebody is named whom this form was not offered.'] })
  }
  return named(answers, people, ({ fullName, display }) => fullName ?? display)
}

/** What was begun, with nobody in it by more than may lie on the device. */
export function namedShort(answers: Answers, people: readonly Offered[]): Answers {
  return named(answers, people, ({ display }) => display)
}

function named(answers: Answers, people: readonly Offered[], nameOf: (one: Offered) => string): Answers {
  const called = (value: Value): Value => {
    const [id] = idIn(value)
    const one = people.find(({ reference }) => id !== undefined && reference === id)
    if (!one) return value
    const { reference, type } = one
    return { valueReference: { reference, type, display: nameOf(one) } }
  }
  return Object.fromEntries(Object.entries(answers).map(([linkId, given]) => [linkId, given.map(called)]))
}

function idIn(value: Value): string[] {
  return 'valueReference' in value && value.valueReference.reference ? [value.valueReference.reference] : []
}
