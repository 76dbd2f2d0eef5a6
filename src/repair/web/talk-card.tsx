import { Button, Textarea } from '@mantine/core'
import { useId, useState } from 'react'
import { fieldWords, useSend } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Quote } from '#platform/web/parts/quote.tsx'
import { Saved } from '#platform/web/parts/saved.tsx'
import { dayAndClock, weekDay } from '#platform/web/when.ts'
import { mayRest } from '../after-rules.ts'
import { type ChildTalk, letTalkRest, type MomentSide, sidePrompts } from '../contract/talks.ts'
import { AfterForm, problemsOf } from './after-form.tsx'
import { AskChild } from './ask-child.tsx'
import type { CardProps } from './card-props.ts'
import { TalkForm } from './talk-form.tsx'
import { say } from './words.ts'

/** The talk afterwards with the child: whom they choose, what they say, what was agreed; a no is kept as well. */
export function TalkCard({ after, childId, name, timeZone, meId }: CardProps) {
  const [open, setOpen] = useState<'ask' | 'talk' | 'rest'>()
  const [savedId, setSavedId] = useState<string>()
  const { talks, sides, people, moment } = after
  const isOpen = after.open.some(({ kind }) => kind === 'repair.talk-child')
  const notAsked = talks.length === 0
  const about = { childId, momentId: moment.id, name, people }
  const done = (id: string | undefined) => {
    if (id) setSavedId(id)
    setOpen(undefined)
  }
  return (
    <Card title={say('talkTitle', { name })}>
      <div className="aft-card" id="talk">
        <Talks talks={talks} name={name} timeZone={timeZone} />
        {sides.map((side) => (
          <SideShown key={side.id} side={side} name={name} timeZone={timeZone} />
        ))}
        {after.may.tell && (open === 'ask' || (isOpen && notAsked && open !== 'talk')) && (
          <AskChild {...about} isFirst={notAsked} onSaved={done} />
        )}
        {open === 'talk' && <TalkForm {...about} meId={meId} onDone={done} />}
        {open === 'rest' && <LetRest {...about} onDone={() => setOpen(undefined)} />}
        {savedId && <Saved id={savedId} />}
        {after.may.tell && open !== 'talk' && open !== 'rest' && (
          <div className="aft-actions">
            <Button variant="light" onClick={() => setOpen('talk')}>
              {say('writeTalk')}
            </Button>
            {!notAsked && isOpen && open !== 'ask' && (
              <Button variant="light" onClick={() => setOpen('ask')}>
                {say('askAgain')}
              </Button>
            )}
            {after.may.decide && isOpen && mayRest(talks) && (
              <Button variant="subtle" onClick={() => setOpen('rest')}>
                {say('letRest', { name })}
              </Button>
            )}
          </div>
        )}
      </div>
    </Card>
  )
}

type TalksProps = { talks: readonly ChildTalk[]; name: string; timeZone: string }

function Talks({ talks, name, timeZone }: TalksProps) {
  if (talks.length === 0) return null
  return (
    <ul className="aft-list">
      {talks.map((talk) => (
        <li key={talk.id} className="aft-one">
          <p>{say(`said-${talk.answer}`, { name, who: talk.withName })}</p>
          {talk.agreed && <p>{say('agreedSays', { agreed: talk.agreed })}</p>}
          {talk.because && <p>{talk.because}</p>}
          <p className="at-hint">
            {say('toldBy', { name: talk.toldByName, when: dayAndClock(talk.happenedAt, timeZone) })}
          </p>
        </li>
      ))}
    </ul>
  )
}

type SideShownProps = { side: MomentSide; name: string; timeZone: string }

/** The child’s side, unchanged, beside the facts of the adults. */
function SideShown({
  side: { side, allRight, saidAt, byChild, toldByName },
  name,
  timeZone,
}: SideShownProps) {
  const day = weekDay(saidAt, timeZone)
  return (
    <Card
      tone="presence"
      level={3}
      title={say('sideOf', { name })}
      hint={byChild ? say('sideByChild', { name, day }) : say('sideByAdult', { who: toldByName, day })}
    >
      <div className="aft-card">
        {sidePrompts
          .filter((prompt) => side[prompt] !== '')
          .map((prompt) => (
            <Quote key={prompt} source={say(`prompt-${prompt}`)}>
              {side[prompt]}
            </Quote>
          ))}
        {allRight && (
          <p className="aft-plain">{say(allRight === 'yes' ? 'saysYes' : 'saysNotYet', { name })}</p>
        )}
      </div>
    </Card>
  )
}

type LetRestProps = Pick<CardProps, 'childId' | 'name'> & { momentId: string; onDone: () => void }

function LetRest({ childId, momentId, name, onDone }: LetRestProps) {
  const send = useSend(letTalkRest)
  const [id] = useState(() => crypto.randomUUID())
  const [because, setBecause] = useState('')
  const [tried, setTried] = useState(false)
  const fieldId = useId()
  const missing = tried && because.trim().length < 3 ? say('needBecause') : ''
  const refused = fieldWords(send.error).because ?? ''
  const save = () => {
    setTried(true)
    if (because.trim().length >= 3) send.mutate({ id, childId, momentId, because }, { onSuccess: onDone })
  }
  return (
    <AfterForm
      problems={problemsOf([{ fieldId, words: missing }], send.error)}
      busy={send.isPending}
      onSave={save}
      onClose={onDone}
    >
      <Textarea
        id={fieldId}
        label={say('letRestWhy', { name })}
        description={say('letRestHint', { name })}
        maxLength={500}
        value={because}
        error={missing || refused}
        onChange={(event) => setBecause(event.currentTarget.value)}
      />
    </AfterForm>
  )
}
