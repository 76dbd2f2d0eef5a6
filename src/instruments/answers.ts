import { z } from 'zod'

const Coding = z.object({
  system: z.string().max(500).optional(),
  code: z.string().max(200).optional(),
  display: z.string().max(1000).optional(),
})
export type Coding = z.infer<typeof Coding>

/** A file as an answer: it is kept beside the answers, and named by its id. */
const Attachment = z.object({
  contentType: z.enum(['application/pdf', 'image/webp']),
  url: z.string().regex(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  title: z.string().min(1).max(200),
  size: z.int().positive(),
})
export type Attachment = z.infer<typeof Attachment>

/** Somebody as an answer: one of those whom the form was offered, or a name. */
export const Reference = z.object({
  reference: z.string().max(100).optional(),
  type: z.string().max(60).optional(),
  display: z.string().trim().min(1).max(300),
})
export type Reference = z.infer<typeof Reference>

/**
 * Somebody whom an answer may name. `display` is what may lie on a device: a first name, or how they stand to the young
 * person. The whole name of somebody around them is shown where there is a connection, and is kept with the record only.
 */
export const Offered = Reference.extend({ fullName: z.string().optional() })
export type Offered = z.infer<typeof Offered>

/** One answer, as FHIR R4 writes the value of an answer: exactly one of these. */
export const Value = z.union([
  z.strictObject({ valueBoolean: z.boolean() }),
  z.strictObject({ valueInteger: z.int() }),
  z.strictObject({ valueDecimal: z.number() }),
  z.strictObject({ valueDate: z.iso.date() }),
  z.strictObject({ valueDateTime: z.iso.datetime({ offset: true }) }),
  z.strictObject({ valueTime: z.iso.time() }),
  z.strictObject({ valueString: z.string().max(20_000) }),
  z.strictObject({ valueUri: z.string().max(2000) }),
  z.strictObject({ valueCoding: Coding }),
  z.strictObject({ valueAttachment: Attachment }),
  z.strictObject({ valueReference: Reference }),
  z.strictObject({ valueQuantity: z.object({ value: z.number(), unit: z.string().max(100).optional() }) }),
])
export type Value = z.infer<typeof Value>

/** Values in one form at most. */
const MOST_VALUES = 3000

/** Says no to more than a form holds before it is looked at one by one, which takes a server long. */
function asFormHolds(said: unknown, { issues }: z.core.ParsePayload): unknown {
  if (typeof said !== 'object' || said === null) return said
  if (Object.values(said).flat().length <= MOST_VALUES) return said
  issues.push({ code: 'custom', message: 'This is more than a form holds.', input: said })
  return z.NEVER
}

/** The answers of a form by the id of the question; a question without one is not there. */
export const Answers = z.preprocess(asFormHolds, z.record(z.string().max(255), z.array(Value).max(50)))
export type Answers = z.infer<typeof Answers>

/** A question that was not answered, and why. 'Did not want to' is an answer. */
export const Skipped = z.object({
  linkId: z.string().max(255),
  because: z.enum(['did-not-want-to', 'too-much', 'not-seen', 'other']),
})
export type Skipped = z.infer<typeof Skipped>

/** What was answered so far, and what was not. */
export const Filling = z.object({ answers: Answers, skipped: z.array(Skipped).max(500) })

/** Whether two answers say the same. Codings are the same by system and code, or by display where they have no code. */
export function isSame(one: Value, other: Value): boolean {
  return keyOf(one) === keyOf(other)
}

/** A key by which one answer is told from another. */
export function keyOf(value: Value): string {
  if ('valueCoding' in value) {
    const { system = '', code, display = '' } = value.valueCoding
    return code === undefined ? `display ${display}` : `code ${system} ${code}`
  }
  if ('valueAttachment' in value) return `file ${value.valueAttachment.url}`
  if ('valueReference' in value)
    return `somebody ${value.valueReference.reference ?? value.valueReference.display}`
  if ('valueQuantity' in value)
    return `quantity ${value.valueQuantity.value} ${value.valueQuantity.unit ?? ''}`
  const [plain] = Object.values(value)
  return `${typeof plain} ${plain}`
}
