import type { Form } from '#instruments/form.ts'
import { ownInstrument } from '#instruments/own-instruments.ts'
import type { Kind, Statement } from './contract.ts'

interface Questions {
  statements: Statement[]
  /** The words of the five answers, the lowest first. */
  choices: string[]
  /** What is asked last, to be answered in words. */
  lastQuestion: string
  attribution: string
}

/** What is asked in a round: the statements of our own instrument that are answered from 1 to 5. */
export function questionsOf(kind: Kind): Questions {
  const { items, copyright }: Pick<Form, 'items' | 'copyright'> = ownInstrument(kind)?.form ?? {
    items: [],
    copyright: '',
  }
  const scaled = items.filter(({ options }) => options.length === 5)
  return {
    statements: scaled.map(({ linkId, text }) => ({ question: linkId, text })),
    choices: (scaled[0]?.options ?? []).map(({ text }) => text),
    lastQuestion: items.find(({ type }) => type === 'text')?.text ?? '',
    attribution: copyright,
  }
}
