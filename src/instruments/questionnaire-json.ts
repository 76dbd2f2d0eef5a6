import { z } from 'zod'
import { Value } from './answers.ts'

const Extension = z.looseObject({
  url: z.string(),
  valueDecimal: z.number().optional(),
  valueInteger: z.number().optional(),
  valueBoolean: z.boolean().optional(),
  valueDate: z.string().optional(),
  valueCode: z.string().optional(),
  valueCoding: z.looseObject({ code: z.string().optional(), display: z.string().optional() }).optional(),
  valueAttachment: z
    .looseObject({
      contentType: z.string().optional(),
      data: z.string().optional(),
      title: z.string().optional(),
    })
    .optional(),
})
export type Extension = z.infer<typeof Extension>

const Extended = z.looseObject({ extension: z.array(Extension).default([]) })

const CodingJson = Extended.extend({
  system: z.string().optional(),
  code: z.string().optional(),
  display: z.string().optional(),
})

/** A possible answer: one value, whose weight may stand on it or on its coding. */
const AnswerOption = Extended.extend({
  valueInteger: z.int().optional(),
  valueDate: z.iso.date().optional(),
  valueTime: z.iso.time().optional(),
  valueString: z.string().optional(),
  valueCoding: CodingJson.optional(),
  valueReference: z.unknown().optional(),
})
export type AnswerOptionJson = z.infer<typeof AnswerOption>

/** How FHIR writes the value of a condition or of a first answer: `answerCoding`, `valueCoding`. */
const EnableWhen = z.looseObject({
  question: z.string(),
  operator: z.enum(['exists', '=', '!=', '>', '<', '>=', '<=']),
})
export type EnableWhenJson = z.infer<typeof EnableWhen>

export interface ItemJson extends z.infer<typeof BareItem> {
  item: ItemJson[]
}

const BareItem = Extended.extend({
  linkId: z.string('An item has no id (linkId).').min(1, 'An item has no id (linkId).').max(255),
  type: z.string('It does not say what kind of item it is (type).'),
  code: z.array(CodingJson).default([]),
  text: z.string().max(5000).default(''),
  prefix: z.string().max(50).default(''),
  required: z.boolean().default(false),
  repeats: z.boolean().default(false),
  readOnly: z.boolean().default(false),
  maxLength: z.int().positive().optional(),
  enableWhen: z.array(EnableWhen).default([]),
  enableBehavior: z.enum(['all', 'any']).optional(),
  answerOption: z.array(AnswerOption).default([]),
  answerValueSet: z.string().optional(),
  initial: z.array(z.looseObject({})).default([]),
})

/** One item of a Questionnaire, without the items in it. */
export const ItemJson = BareItem.extend({ item: z.array(z.unknown()).default([]) })

const Concept = Extended.extend({ code: z.string(), display: z.string().optional() })

/** A list of answers that comes with the form. */
export const ValueSetJson = z.looseObject({
  resourceType: z.literal('ValueSet'),
  id: z.string().default(''),
  url: z.string().default(''),
  compose: z
    .looseObject({
      include: z.array(
        z.looseObject({ system: z.string().optional(), concept: z.array(Concept).default([]) }),
      ),
    })
    .optional(),
  expansion: z
    .looseObject({ contains: z.array(Concept.extend({ system: z.string().optional() })).default([]) })
    .optional(),
})
export type ValueSetJson = z.infer<typeof ValueSetJson>

/** The outside of a FHIR R4 Questionnaire. */
export const QuestionnaireJson = z.looseObject({
  resourceType: z.literal('Questionnaire', 'This is not a FHIR Questionnaire.'),
  url: z.string().max(500).default(''),
  version: z.string().max(100).default(''),
  title: z.string().max(300).default(''),
  name: z.string().max(300).default(''),
  copyright: z.string().max(5000).default(''),
  contained: z.array(z.looseObject({ resourceType: z.string(), id: z.string().optional() })).default([]),
  item: z.array(z.unknown()).default([]),
})

/** A form with the lists of answers that it names. */
export const BundleJson = z.looseObject({
  resourceType: z.literal('Bundle'),
  entry: z.array(z.looseObject({ resource: z.looseObject({ resourceType: z.string() }).optional() })),
})

/** The one value that stands in a piece of a file under a name such as `answerCoding` or `valueInteger`. */
export function valueUnder(prefix: 'answer' | 'value', json: Record<string, unknown>): Value | undefined {
  const found = Object.entries(json).filter(([key]) => key.startsWith(prefix) && key !== prefix)
  const [only] = found
  if (!only || found.length > 1) return undefined
  const parsed = Value.safeParse({ [`value${only[0].slice(prefix.length)}`]: only[1] })
  return parsed.success ? parsed.data : undefined
}
