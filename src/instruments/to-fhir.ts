import { type Answers, keyOf, type Value } from './answers.ts'
import { askedItems } from './asked.ts'
import type { Respondent } from './catalogue.ts'
import { type Form, type Item, isQuestion } from './form.ts'
import type { ScaleResult } from './score-form.ts'

/** What names a filled-in form outside: ids, never names. */
export interface Filled {
  id: string
  childId: string
  /** The address of the questionnaire with its version, as FHIR writes it: `url|version`. */
  questionnaire: string
  /** An instant. */
  at: string
  respondent: Respondent
  /** Somebody outside answered, by a link. */
  byLink: boolean
}

/** The answers as a FHIR R4 QuestionnaireResponse: only what is asked, in the order of the form. */
export function toQuestionnaireResponse(form: Form, answers: Answers, filled: Filled) {
  const { id, childId, questionnaire, at } = filled
  const asked = askedItems(form, answers)
  return {
    resourceType: 'QuestionnaireResponse',
    id,
    questionnaire,
    status: 'completed',
    subject: { reference: `Patient/${childId}` },
    authored: at,
    source: sourceOf(filled),
    ...(form.copyright && { text: { status: 'additional', div: attribution(form.copyright) } }),
    item: itemsOf(form.items, answers, asked),
  }
}

const SOURCES: Readonly<Record<Exclude<Respondent, 'self'>, { type: string; display: string }>> = {
  carer: { type: 'RelatedPerson', display: 'Someone who brings them up' },
  teacher: { type: 'Practitioner', display: 'A teacher' },
  professional: { type: 'Practitioner', display: 'Another professional' },
  clinician: { type: 'Practitioner', display: 'A clinician' },
  worker: { type: 'Practitioner', display: 'An adult of the home' },
  staff: { type: 'Practitioner', display: 'A worker about themself' },
}

/** Whose answers they are: by how they stand to the young person, never by name. */
function sourceOf({ respondent, childId, byLink }: Filled) {
  if (respondent === 'self') return { reference: `Patient/${childId}` }
  const { type, display } = SOURCES[respondent]
  return { type, display: byLink ? `${display}, by a link` : display }
}

interface AnsweredItem {
  linkId: string
  text?: string
  answer?: readonly unknown[]
  item?: AnsweredItem[]
}

function itemsOf(items: readonly Item[], answers: Answers, asked: ReadonlySet<string>): AnsweredItem[] {
  return items.flatMap((item): AnsweredItem[] => {
    if (!asked.has(item.linkId) || item.type === 'display') return []
    const inner = itemsOf(item.items, answers, asked)
    const given = isQuestion(item) ? (answers[item.linkId] ?? []) : []
    if (given.length === 0 && inner.length === 0) return []
    const named = { linkId: item.linkId, ...(item.text && { text: item.text }) }
    if (!isQuestion(item)) return [{ ...named, item: inner }]
    // Items below a question stand within its answer.
    const answer = given
      .map((value) => withoutNames(asOffered(item, value)))
      .map((value, at) => (at === 0 && inner.length > 0 ? { ...value, item: inner } : value))
    return [{ ...named, answer }]
  })
}

/** A chosen answer as the form words it, whatever the device that sent it called it. */
function asOffered({ options }: Item, value: Value): Value {
  return options.find((one) => keyOf(one.value) === keyOf(value))?.value ?? value
}

/** Somebody is named by their id, and a file by its own; what the file was called stays here. */
function withoutNames(value: Value): Value | Record<string, unknown> {
  if ('valueAttachment' in value) {
    const { title: _, ...attachment } = value.valueAttachment
    return { valueAttachment: attachment }
  }
  if (!('valueReference' in value) || value.valueReference.reference === undefined) return value
  const { display: _, ...reference } = value.valueReference
  return { valueReference: reference }
}

function attribution(words: string): string {
  const safe = words.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)
  return `<div xmlns="http://www.w3.org/1999/xhtml">${safe}</div>`
}

/** Each score as a FHIR R4 Observation that was derived from the response. A score that is not known says why. */
export function toObservations(scales: readonly ScaleResult[], { id, childId, questionnaire, at }: Filled) {
  return scales.map(({ scale, name, score, prorated, band }) => ({
    resourceType: 'Observation',
    id: `${id}-${scale}`,
    status: 'final',
    category: [
      { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey' }] },
    ],
    code: { coding: [{ system: questionnaire.split('|')[0], code: scale, display: name }], text: name },
    subject: { reference: `Patient/${childId}` },
    effectiveDateTime: at,
    ...(score === null
      ? {
          dataAbsentReason: {
            coding: [{ system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code: 'unknown' }],
          },
        }
      : { valueQuantity: { value: score } }),
    ...(band !== null && { interpretation: [{ text: band }] }),
    ...(prorated && { note: [{ text: 'Made up for missing answers.' }] }),
    derivedFrom: [{ reference: `QuestionnaireResponse/${id}` }],
  }))
}
