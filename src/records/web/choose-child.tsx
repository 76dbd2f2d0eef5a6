import { UnstyledButton } from '@mantine/core'
import type { ChildShown } from '#people/contract/children.ts'
import type { ChildId } from '#platform/ids.ts'
import { FaceOf } from './states.tsx'

type ChooseChildProps = {
  question: string
  here: readonly ChildShown[]
  onChoose: (childId: ChildId) => void
}

/** The young people of the home as faces: one tap says who it is about. */
export function ChooseChild({ question, here, onChoose }: ChooseChildProps) {
  return (
    <section className="rec-choose">
      <h2>{question}</h2>
      <ul>
        {here.map((child) => (
          <li key={child.id}>
            <UnstyledButton className="rec-choose-child" onClick={() => onChoose(child.id)}>
              <FaceOf person={child} size={72} />
              {child.knownAs}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
