import { IconAlertTriangle, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react'
import type { AllergiesShown } from '../contract/allergies.ts'
import { say } from './round-words.ts'
import './health.css'

/** A child’s allergies in a line, wherever somebody gives them something. */
export function AllergyLine({ allergies }: { allergies: AllergiesShown }) {
  const { known, noneKnown } = allergies
  if (known.length > 0) {
    return (
      <p className="hea-allergy">
        <IconAlertTriangle aria-hidden size={20} />
        <span>
          {known.map(({ id, kind, substance, whatToDo }) => (
            <span key={id}>
              <strong>{say(kind === 'allergy' ? 'allergicTo' : 'notTolerated', { what: substance })}</strong>{' '}
              {whatToDo}
            </span>
          ))}
        </span>
      </p>
    )
  }
  return (
    <p className="hea-allergy hea-allergy-quiet">
      {noneKnown ? <IconCircleCheck aria-hidden size={20} /> : <IconHelpCircle aria-hidden size={20} />}
      <span>{noneKnown ? say('noneKnown', { who: noneKnown.saidBy }) : say('notAsked')}</span>
    </p>
  )
}
