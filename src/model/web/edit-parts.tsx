import { Button, Textarea, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ModelPart } from '../model-of-care.ts'
import { say } from './edit-words.ts'
import { newKey } from './new-key.ts'
import type { WordsAt } from './problems.ts'

type EditPartsProps = {
  /** What each part is, for its heading: 'Something we work with'. */
  what: string
  add: string
  parts: readonly ModelPart[]
  onChange: (parts: ModelPart[]) => void
  wordsAt: WordsAt
}

/** Named parts as fields: change, take away, add. */
export function EditParts({ what, add, parts, onChange, wordsAt }: EditPartsProps) {
  const put = (changed: ModelPart) => onChange(parts.map((one) => (one.id === changed.id ? changed : one)))
  return (
    <>
      {parts.map((part) => (
        <Piece
          key={part.id}
          title={say('partOf', { what, name: part.name || say('unnamed') })}
          name={part.name || say('unnamed')}
          onRemove={() => onChange(parts.filter(({ id }) => id !== part.id))}
        >
          <TextInput
            id={`${part.id}-name`}
            label={say('name')}
            maxLength={120}
            value={part.name}
            onChange={(event) => put({ ...part, name: event.currentTarget.value })}
            error={wordsAt(`${part.id}-name`)}
          />
          <Textarea
            label={say('partSays')}
            autosize
            minRows={1}
            maxLength={400}
            value={part.says}
            onChange={(event) => put({ ...part, says: event.currentTarget.value })}
          />
        </Piece>
      ))}
      <AddButton onClick={() => onChange([...parts, { id: newKey(), name: '', says: '' }])}>{add}</AddButton>
    </>
  )
}

type PieceProps = { title: string; name: string; onRemove: () => void; children: ReactNode }

/** One part that is being written, with its own way out. */
export function Piece({ title, name, onRemove, children }: PieceProps) {
  return (
    <fieldset className="at-model-piece">
      <legend className="at-hidden">{title}</legend>
      {children}
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconTrash aria-hidden size={18} />}
        aria-label={say('removeOf', { name })}
        onClick={onRemove}
      >
        {say('remove')}
      </Button>
    </fieldset>
  )
}

export function AddButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <Button variant="light" leftSection={<IconPlus aria-hidden size={18} />} onClick={onClick}>
      {children}
    </Button>
  )
}
