import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { FaceOf } from '#records/web/states.tsx'
import type { AroundPerson } from '../contract/open.ts'

type PeopleChipsProps = {
  /** The question that they answer. */
  label: string
  people: readonly AroundPerson[]
  chosen?: string | undefined
  onChoose: (person: AroundPerson) => void
  /** More answers that stand beside the faces. */
  children?: ReactNode
}

/** Faces to choose from, each a target for a thumb. */
export function PeopleChips({ label, people, chosen, onChoose, children }: PeopleChipsProps) {
  return (
    <fieldset className="aft-choice">
      <legend>{label}</legend>
      <div className="aft-people">
        {people.map((person) => (
          <UnstyledButton
            key={person.personId}
            className="aft-person"
            {...(chosen !== undefined && { 'aria-pressed': chosen === person.personId })}
            onClick={() => onChoose(person)}
          >
            <FaceOf person={{ id: person.personId, face: person.face }} size={36} />
            {person.knownAs}
          </UnstyledButton>
        ))}
        {children}
      </div>
    </fieldset>
  )
}

/** An answer without a face. */
export function PlainChip({
  children,
  pressed,
  onTap,
}: {
  children: ReactNode
  pressed?: boolean
  onTap: () => void
}) {
  return (
    <UnstyledButton
      className="aft-person aft-person-plain"
      {...(pressed !== undefined && { 'aria-pressed': pressed })}
      onClick={onTap}
    >
      {children}
    </UnstyledButton>
  )
}
