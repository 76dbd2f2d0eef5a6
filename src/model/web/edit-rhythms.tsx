import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type Every, knownRhythms, Rhythm } from '../model-of-care.ts'
import { AddButton, Piece } from './edit-parts.tsx'
import { say, sayRhythm } from './edit-words.ts'
import { newKey } from './new-key.ts'
import type { WordsAt } from './problems.ts'

type EditRhythmsProps = {
  rhythms: readonly Rhythm[]
  onChange: (rhythms: Rhythm[]) => void
  wordsAt: WordsAt
}

/** What comes round, as fields: change, take away, add. */
export function EditRhythms({ rhythms, onChange, wordsAt }: EditRhythmsProps) {
  const put = (changed: Rhythm) => onChange(rhythms.map((one) => (one.id === changed.id ? changed : one)))
  return (
    <>
      {rhythms.map((rhythm) => (
        <Piece
          key={rhythm.id}
          title={say('partOf', { what: say('rhythm'), name: rhythm.says || say('unnamed') })}
          name={rhythm.says || say('unnamed')}
          onRemove={() => onChange(rhythms.filter(({ id }) => id !== rhythm.id))}
        >
          <RhythmFields rhythm={rhythm} onChange={put} wordsAt={wordsAt} />
        </Piece>
      ))}
      <AddButton onClick={() => onChange([...rhythms, newRhythm()])}>{say('addRhythm')}</AddButton>
    </>
  )
}

function newRhythm(): Rhythm {
  const id = newKey()
  return { id, what: id, of: 'child', says: '', who: '', every: { count: 1, unit: 'month' } }
}

type RhythmFieldsProps = { rhythm: Rhythm; onChange: (rhythm: Rhythm) => void; wordsAt: WordsAt }

function RhythmFields({ rhythm, onChange, wordsAt }: RhythmFieldsProps) {
  const { id, says, who, every, firstWithin } = rhythm
  return (
    <>
      <Textarea
        id={`${id}-says`}
        label={say('rhythmSays')}
        autosize
        minRows={1}
        maxLength={300}
        value={says}
        onChange={(event) => onChange({ ...rhythm, says: event.currentTarget.value })}
        error={wordsAt(`${id}-says`)}
      />
      <WhatAndWhom rhythm={rhythm} onChange={onChange} />
      <HowOften
        id={`${id}-first`}
        label={say('first')}
        value={firstWithin}
        onChange={(value) => onChange({ ...rhythm, firstWithin: value })}
      />
      <HowOften
        id={`${id}-every`}
        label={say('every')}
        value={every}
        onChange={(value) => onChange({ ...rhythm, every: value })}
        words={wordsAt(`${id}-every`)}
      />
      <p className="at-hint">{say('leaveEmpty')}</p>
      <TextInput
        id={`${id}-who`}
        label={say('who')}
        maxLength={120}
        value={who}
        onChange={(event) => onChange({ ...rhythm, who: event.currentTarget.value })}
        error={wordsAt(`${id}-who`)}
      />
    </>
  )
}

/** What it is, from what Attune can watch or of the provider's own, and for whom. */
function WhatAndWhom({ rhythm, onChange }: Pick<RhythmFieldsProps, 'rhythm' | 'onChange'>) {
  const { id, what, of } = rhythm
  const isKnown = knownRhythms.some((known) => known === what)
  const ownKind = isKnown ? `own-${id}` : what
  return (
    <>
      <NativeSelect
        label={say('rhythmWhat')}
        value={what}
        data={[
          { value: ownKind, label: say('own') },
          ...knownRhythms.map((known) => ({ value: known, label: sayRhythm(known) })),
        ]}
        onChange={(event) => onChange({ ...rhythm, what: event.currentTarget.value })}
      />
      <NativeSelect
        label={say('rhythmOf')}
        value={of}
        data={Rhythm.shape.of.options.map((value) => ({ value, label: say(value) }))}
        onChange={(event) => onChange({ ...rhythm, of: Rhythm.shape.of.parse(event.currentTarget.value) })}
      />
    </>
  )
}

type HowOftenProps = {
  id: string
  label: string
  value: Every | undefined
  onChange: (value: Every | undefined) => void
  words?: string | undefined
}

const units = ['day', 'week', 'month'] as const

/** A number and a unit; without a number it does not apply. */
function HowOften({ id, label, value, onChange, words }: HowOftenProps) {
  const unit = value?.unit ?? 'month'
  const take = (typed: string, kind: Every['unit']) => {
    const count = Number.parseInt(typed, 10)
    onChange(count > 0 ? { count: Math.min(count, 999), unit: kind } : undefined)
  }
  return (
    <div className="at-model-how-often">
      <TextInput
        id={id}
        label={label}
        inputMode="numeric"
        value={value?.count ?? ''}
        onChange={(event) => take(event.currentTarget.value, unit)}
        error={words}
      />
      <NativeSelect
        aria-label={say('unit', { which: label })}
        value={unit}
        disabled={!value}
        data={units.map((one) => ({ value: one, label: say(one) }))}
        onChange={(event) => {
          const chosen = units.find((one) => one === event.currentTarget.value)
          if (value && chosen) onChange({ ...value, unit: chosen })
        }}
      />
    </div>
  )
}
