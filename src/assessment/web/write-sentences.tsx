import { Button, NativeSelect, Textarea } from '@mantine/core'
import { fullDay } from '#platform/web/when.ts'
import type { FormulationPart } from '../contract/formulation.ts'
import { type DraftSentence, emptySentence, keyOf, type Sources } from './formulation-draft.ts'
import { headOfPart, say } from './formulation-words.ts'
import { nameOfFunction } from './words.ts'

const MOST = 5

type WriteSentencesProps = {
  part: FormulationPart
  name: string
  sentences: readonly DraftSentence[]
  sources: Sources
  problems: ReadonlyMap<string, 'needSource' | 'needWords'>
  onChange: (sentences: DraftSentence[]) => void
}

/** The sentences of one part: what is said, and where it comes from. */
export function WriteSentences({ part, name, sentences, sources, problems, onChange }: WriteSentencesProps) {
  const set = (key: string, change: Partial<DraftSentence>) =>
    onChange(sentences.map((one) => (one.key === key ? { ...one, ...change } : one)))
  const head = headOfPart(part, name)
  return (
    <fieldset className="fml-write">
      <legend>{head}</legend>
      {sentences.map(({ key, says, source }, at) => (
        <div key={key} className="fml-write-one">
          <Textarea
            id={`says-${key}`}
            label={say('sentence', { at: at + 1 })}
            aria-label={`${head}: ${say('sentence', { at: at + 1 })}`}
            value={says}
            maxLength={300}
            autosize
            minRows={2}
            error={problems.get(key) === 'needWords' && say('needWords')}
            onChange={(event) => set(key, { says: event.currentTarget.value })}
          />
          <NativeSelect
            id={`source-${key}`}
            label={say('from')}
            aria-label={`${head}: ${say('sentence', { at: at + 1 })}: ${say('from')}`}
            value={source}
            error={problems.get(key) === 'needSource' && say('needSource')}
            onChange={(event) => set(key, { source: event.currentTarget.value })}
            data={choicesOf(sources, name)}
          />
          <Button
            variant="subtle"
            aria-label={`${say('remove')}: ${head}, ${say('sentence', { at: at + 1 })}`}
            onClick={() => onChange(sentences.filter((one) => one.key !== key))}
          >
            {say('remove')}
          </Button>
        </div>
      ))}
      {sentences.length < MOST && (
        <Button
          variant="light"
          aria-label={`${say('add')}: ${head}`}
          onClick={() => onChange([...sentences, emptySentence()])}
        >
          {say('add')}
        </Button>
      )}
    </fieldset>
  )
}

function choicesOf(sources: Sources, name: string) {
  const of = (kind: string) =>
    sources
      .filter(({ source }) => source.kind === kind)
      .map((one) => ({ value: keyOf(one.source), label: labelOf(one) }))
  const groups = [
    { group: say('groupSaid'), items: [{ value: 'child-said', label: say('fromSaid', { name }) }] },
    { group: say('groupEvents'), items: of('life-event') },
    { group: say('groupStrengths'), items: of('strength') },
    { group: say('groupMap'), items: of('function') },
    { group: say('groupNotes'), items: of('note') },
  ]
  return [{ value: '', label: say('choose') }, ...groups.filter(({ items }) => items.length > 0)]
}

function labelOf({ source, from, says }: Sources[number]): string {
  if (source.kind === 'function') return nameOfFunction(source.about)
  return source.kind === 'note' ? say('noteChoice', { day: fullDay(from), says }) : from
}
