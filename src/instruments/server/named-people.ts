import { careTeamOf } from '#people/server/care-team.ts'
import { contactsOf, getChild } from '#people/server/children.ts'
import { NotValid } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type { Answers, Reference } from '../answers.ts'
import { everyItem, type Form } from '../form.ts'

/** Whom an answer may name: the young person, the adults who look after them, and the people around them. */
export async function peopleToName(child: ChildGrant, ctx: Ctx): Promise<Reference[]> {
  const { knownAs } = await getChild(child, ctx.now)
  const team = await careTeamOf(child, ctx.now)
  const contacts = await contactsOf(child)
  return [
    { reference: `Patient/${child.childId}`, type: 'Patient', display: knownAs },
    ...team.map((one) => ({
      ...{ reference: `Practitioner/${one.personId}`, type: 'Practitioner', display: one.knownAs },
    })),
    ...contacts.map(({ id, name }) => ({
      ...{ reference: `RelatedPerson/${id}`, type: 'RelatedPerson', display: name },
    })),
  ]
}

/** Whether a form asks for somebody at all. */
export function namesPeople({ items }: Pick<Form, 'items'>): boolean {
  return everyItem(items).some(({ type }) => type === 'reference')
}

/** Nobody is named by an id but those whom the form was offered; a name alone may be anybody’s. */
export async function requireKnown(child: ChildGrant, ctx: Ctx, answers: Answers): Promise<void> {
  const named = Object.values(answers)
    .flat()
    .flatMap((value) => ('valueReference' in value ? (value.valueReference.reference ?? []) : []))
  if (named.length === 0) return
  const known = new Set((await peopleToName(child, ctx)).map(({ reference }) => reference))
  if (!named.every((one) => known.has(one))) {
    throw new NotValid({ answers: ['Somebody is named whom this form was not offered.'] })
  }
}
