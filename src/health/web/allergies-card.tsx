import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { shortDay } from '#platform/web/when.ts'
import type { AllergiesShown, AllergyShown } from '../contract/allergies.ts'
import { AllergyForm, EndAllergyForm, NoneKnownForm } from './allergy-forms.tsx'
import { say } from './words.ts'

type AllergiesCardProps = {
  childId: ChildId
  name: string
  allergies: AllergiesShown
  timeZone: string
  may: boolean
}

/** What a child must not have; or who said that nothing is known; or that nobody has asked yet. */
export function AllergiesCard({ childId, name, allergies, timeZone, may }: AllergiesCardProps) {
  const [open, setOpen] = useState<'add' | 'none'>()
  const { known, noneKnown } = allergies
  const close = () => setOpen(undefined)
  return (
    <Card title={say('allergies')}>
      {known.map((allergy) => (
        <OneAllergy key={allergy.id} {...{ allergy, childId, timeZone, may }} />
      ))}
      {noneKnown && (
        <div>
          <strong>{say('noneKnown')}</strong>
          <Said who={noneKnown.saidBy} by={noneKnown.toldByName} at={noneKnown.toldAt} timeZone={timeZone} />
        </div>
      )}
      {known.length === 0 && !noneKnown && (
        <div>
          <strong>{say('notAsked')}</strong>
          <p className="at-hint">{say('notAskedSays', { name })}</p>
        </div>
      )}
      {may && !open && (
        <div className="hea-row hea-deeds">
          <Button variant="light" onClick={() => setOpen('add')}>
            {say('addAllergy')}
          </Button>
          {known.length === 0 && (
            <Button variant="subtle" onClick={() => setOpen('none')}>
              {say('sayNone')}
            </Button>
          )}
        </div>
      )}
      {open === 'add' && <AllergyForm childId={childId} onDone={close} />}
      {open === 'none' && <NoneKnownForm childId={childId} onDone={close} />}
    </Card>
  )
}

type OneProps = { allergy: AllergyShown; childId: ChildId; timeZone: string; may: boolean }

function OneAllergy({ allergy, childId, timeZone, may }: OneProps) {
  const [open, setOpen] = useState<'right' | 'end'>()
  const close = () => setOpen(undefined)
  return (
    <section className="hea-one" aria-label={allergy.substance}>
      <h3>{allergy.substance}</h3>
      <p className="at-hint">{say(`kind-${allergy.kind}`)}</p>
      <dl className="hea-facts">
        <dt>{say('happens')}</dt>
        <dd>{allergy.whatHappens}</dd>
        <dt>{say('howBad')}</dt>
        <dd>{allergy.howBad}</dd>
        <dt>{say('whatToDo')}</dt>
        <dd>
          <strong>{allergy.whatToDo}</strong>
        </dd>
      </dl>
      <Said who={allergy.saidBy} by={allergy.toldByName} at={allergy.toldAt} timeZone={timeZone} />
      {may && !open && (
        <div className="hea-row hea-deeds">
          <Button variant="light" onClick={() => setOpen('right')}>
            {say('setRight')}
          </Button>
          <Button variant="subtle" onClick={() => setOpen('end')}>
            {say('ended')}
          </Button>
        </div>
      )}
      {open === 'right' && <AllergyForm childId={childId} before={allergy} onDone={close} />}
      {open === 'end' && <EndAllergyForm childId={childId} allergyId={allergy.id} onDone={close} />}
    </section>
  )
}

type SaidProps = { who: string; by: string; at: string; timeZone: string }

function Said({ who, by, at, timeZone }: SaidProps) {
  return <p className="at-hint">{say('saidBy', { who, by, day: shortDay(at, timeZone) })}</p>
}
