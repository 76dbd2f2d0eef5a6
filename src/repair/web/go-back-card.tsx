import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#platform/web/parts/card.tsx'
import { Saved } from '#platform/web/parts/saved.tsx'
import { dayAndClock } from '#platform/web/when.ts'
import { shapeWords } from '#records/note-headline.ts'
import type { GoingBack } from '../contract/going-back.ts'
import { BetweenForm } from './between-form.tsx'
import { BetweenOthers } from './between-others.tsx'
import type { CardProps } from './card-props.ts'
import { GoBackForm } from './go-back-form.tsx'
import { say } from './words.ts'

/** Putting it right: it stays open until somebody went back to the child. */
export function GoBackCard(card: CardProps) {
  const { after, childId, name, timeZone, meId, homeId } = card
  const [open, setOpen] = useState<'going' | 'between'>()
  const [savedId, setSavedId] = useState<string>()
  const isOpen = after.open.some(({ kind }) => kind === 'repair.go-back')
  const went = after.goings.some(({ outcome, personName }) => outcome === 'went-back' && personName !== '')
  const about = { childId, momentId: after.moment.id, name }
  return (
    <Card title={say('goBackTitle', { name })}>
      <div className="aft-card" id="go-back">
        {isOpen && <p className="aft-plain">{say(went ? 'notRightYet' : 'goBackOpen')}</p>}
        {after.goings.length > 0 && (
          <ul className="aft-list">
            {after.goings.map((going) => (
              <GoingShown key={going.id} going={going} name={name} timeZone={timeZone} />
            ))}
          </ul>
        )}
        <BetweenOthers {...card} />
        {open === 'going' && (
          <GoBackForm
            {...about}
            meId={meId}
            people={after.people}
            onDone={(id) => {
              if (id) setSavedId(id)
              setOpen(undefined)
            }}
          />
        )}
        {open === 'between' && <BetweenForm {...about} homeId={homeId} onDone={() => setOpen(undefined)} />}
        {savedId && <Saved id={savedId} />}
        {after.may.tell && open === undefined && (
          <div className="aft-actions">
            <Button variant="light" onClick={() => setOpen('going')}>
              {say('tellGoBack')}
            </Button>
            {homeId && (
              <Button variant="subtle" onClick={() => setOpen('between')}>
                {say('tellBetween')}
              </Button>
            )}
          </div>
        )}
      </div>
    </Card>
  )
}

type GoingShownProps = { going: GoingBack; name: string; timeZone: string }

function GoingShown({ going, name, timeZone }: GoingShownProps) {
  const { outcome, words, received, childSays, happenedAt, toldByName } = going
  return (
    <li className="aft-one">
      <p>
        <strong>{headOf(going, name)}</strong>
      </p>
      {outcome === 'went-back' && <p className="aft-words">{words}</p>}
      {received && <p>{say('after', { state: shapeWords[received] })}</p>}
      {childSays === 'all-right' && <p>{say('saysYes', { name })}</p>}
      {childSays === 'not-yet' && <p>{say('saysNotYet', { name })}</p>}
      <p className="at-hint">
        {say('toldBy', { name: toldByName, when: dayAndClock(happenedAt, timeZone) })}
      </p>
    </li>
  )
}

function headOf({ outcome, because, firstBy, personName: who, otherChild }: GoingBack, name: string): string {
  if (outcome === 'not-yet') return say('notYetBack', { because })
  if (who === '') return say('betweenTwo', { who: otherChild || say('anotherChild') })
  return say(firstBy === 'adult' ? 'wentBack' : 'cameBack', { who, name })
}
