import type { OutputOf } from '#platform/contract.ts'
import {
  type Formulation,
  FormulationPart,
  type readSources,
  SentenceSource,
  type Sentences,
  type WithChild,
} from '../contract/formulation.ts'

/** A sentence while it is written; its source is empty until one is chosen. */
export interface DraftSentence {
  key: string
  says: string
  source: string
}

/** A version while it is written. */
export interface FormulationDraft {
  parts: Record<FormulationPart, DraftSentence[]>
  withChild: WithChild
  whyNot: string
  withWhom: string
}

export type Sources = OutputOf<typeof readSources>['sources']

/** Begins with the version that stands, or with one empty sentence in each part. */
export function draftOf(before: Formulation | undefined): FormulationDraft {
  const of = (part: FormulationPart) =>
    before?.parts[part].map(({ says, source }) => ({ ...emptySentence(), says, source: keyOf(source) })) ?? [
      emptySentence(),
    ]
  return {
    parts: {
      happened: of('happened'),
      learned: of('learned'),
      'sets-off': of('sets-off'),
      strong: of('strong'),
      needs: of('needs'),
    },
    withChild: 'together',
    whyNot: '',
    withWhom: '',
  }
}

export function emptySentence(): DraftSentence {
  return { key: crypto.randomUUID(), says: '', source: '' }
}

/** A source as the value of a choice. */
export function keyOf(source: SentenceSource): string {
  return 'about' in source ? `${source.kind}/${source.about}` : source.kind
}

/** The sentences that say something, as they travel. */
export function sentencesIn({ parts }: FormulationDraft): Sentences {
  const of = (part: FormulationPart) =>
    parts[part].flatMap(({ says, source }) => {
      const [kind, about] = source.split('/')
      const known = SentenceSource.safeParse({ kind, about })
      return says.trim() && known.success ? [{ says: says.trim(), source: known.data }] : []
    })
  return {
    happened: of('happened'),
    learned: of('learned'),
    'sets-off': of('sets-off'),
    strong: of('strong'),
    needs: of('needs'),
  }
}

/** The sentences that have words and no source, or a source and no words, by their keys. */
export function unfinished({ parts }: FormulationDraft): Map<string, 'needSource' | 'needWords'> {
  const wrong = new Map<string, 'needSource' | 'needWords'>()
  for (const { key, says, source } of FormulationPart.options.flatMap((part) => parts[part])) {
    if (says.trim() && !source) wrong.set(key, 'needSource')
    if (!says.trim() && source) wrong.set(key, 'needWords')
  }
  return wrong
}
