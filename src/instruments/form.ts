import type { Value } from './answers.ts'

/** The kinds of item that a form can have, by their FHIR names. */
export const itemTypes = [
  'group',
  'display',
  'boolean',
  'decimal',
  'integer',
  'date',
  'dateTime',
  'time',
  'string',
  'text',
  'url',
  'choice',
  'open-choice',
  'quantity',
  'attachment',
  'reference',
] as const
export type ItemType = (typeof itemTypes)[number]

/** A picture that comes with the form, beside a question or an answer. */
export interface Picture {
  /** As a `data:` address. */
  src: string
  /** What is on it, for whom does not see it. */
  says: string
}

/** One of the answers to choose from. */
export interface Option {
  text: string
  picture?: Picture
  value: Value
  /** What it counts when the form is scored. */
  ordinal?: number
}

/** A question is asked only when this holds of the answer to another one. */
export interface Condition {
  question: string
  operator: 'exists' | '=' | '!=' | '>' | '<' | '>=' | '<='
  answer: Value
}

export interface Item {
  linkId: string
  type: ItemType
  text: string
  picture?: Picture
  prefix: string
  isRequired: boolean
  /** More than one answer may be given. */
  repeats: boolean
  isReadOnly: boolean
  isHidden: boolean
  maxLength?: number
  lowest?: number
  highest?: number
  unit?: string
  /** For a file: the kinds that are taken, where the form says so. */
  mimeTypes?: readonly string[]
  /** For a file: the most bytes, where the form says less than the house. */
  mostBytes?: number
  /** For somebody: whom the form means, by FHIR kinds such as `Patient`; none means anybody. */
  refersTo?: readonly string[]
  options: readonly Option[]
  initial: readonly Value[]
  conditions: readonly Condition[]
  /** Whether all conditions must hold, or one is enough. */
  isAll: boolean
  items: readonly Item[]
}

/** A questionnaire, read and whole. */
export interface Form {
  url: string
  version: string
  title: string
  /** Who holds the rights, in their own words: it stands under the form and in what is handed out. */
  copyright: string
  items: readonly Item[]
}

/** What is wrong with a file, and at which item by its `linkId`; none is about the file as a whole. */
export interface Problem {
  linkId?: string
  says: string
}

/** Every item of a form, parents before their children. */
export function everyItem(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...everyItem(item.items)])
}

/** Whether an item asks for an answer. */
export function isQuestion({ type }: Pick<Item, 'type'>): boolean {
  return type !== 'group' && type !== 'display'
}
