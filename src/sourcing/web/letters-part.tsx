import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Segments } from '#platform/web/parts/segments.tsx'
import { Link } from '#platform/web/places.tsx'
import { fullDay } from '#platform/web/when.ts'
import { HowSent, type LetterShown, tellLetterSent } from '../contract/letters.ts'
import { kindName } from '../kinds/kinds.ts'
import { Form } from './form.tsx'
import type { FormOf, Here } from './here.ts'
import { say, sayLetter } from './letter-words.ts'
import { today } from './step-forms.tsx'
import { useTyped } from './typed.ts'

type LettersPartProps = Pick<FormOf, 'here' | 'need'> & {
  /** One is being written on this page. */
  isWriting?: boolean
}

/** The referral letters that were made, each with who got it; and the way to a new one. */
export function LettersPart({ here, need, isWriting = false }: LettersPartProps) {
  const { letters, providers, stage, id } = need
  const mayWrite = !isWriting && here.may.tell && stage !== 'ended' && providers.length > 0
  if (letters.length === 0 && !mayWrite) return null
  return (
    <section className="src-part src-letters">
      <h4>{say('letters')}</h4>
      {letters.map((letter) => (
        <LetterLine key={letter.id} {...{ here, letter }} />
      ))}
      {mayWrite && (
        <Link className="src-link" to={`/children/${here.childId}/sourcing/${id}/letter`}>
          {say('title', { kind: kindName(need) })}
        </Link>
      )}
    </section>
  )
}

function LetterLine({ here, letter }: { here: Here; letter: LetterShown }) {
  const [isOpen, setOpen] = useState(false)
  const { toName, madeAt, madeByName, picked, sent } = letter
  const parts = picked.map((part) => sayLetter(part)).join(', ')
  return (
    <div className="src-letter">
      <p className="src-step-says">{say('letterTo', { name: toName })}</p>
      <p className="at-hint">
        {say('madeBy', { day: fullDay(madeAt, here.timeZone), by: madeByName, parts })}
      </p>
      {sent.length === 0 && <p className="at-hint">{say('notSent')}</p>}
      {sent.map(({ id, whom, how, onDay }) => (
        <p key={id}>{say('sentTo', { whom, how: say(`how-${how}`), day: fullDay(onDay) })}</p>
      ))}
      {here.may.tell && !isOpen && (
        <Button variant="light" aria-label={say('sentItTo', { name: toName })} onClick={() => setOpen(true)}>
          {say('sentIt')}
        </Button>
      )}
      {isOpen && <SentForm {...{ here, letter }} onDone={() => setOpen(false)} />}
    </div>
  )
}

type SentFormProps = { here: Here; letter: LetterShown; onDone: () => void }

function SentForm({ here, letter, onDone }: SentFormProps) {
  const [how, setHow] = useState<HowSent>('post')
  const { text, value, send, problems, busy } = useTyped(tellLetterSent, `sent-${letter.id}`, {
    ...{ whom: letter.toName, onDay: today({ here }) },
  })
  const sendIt = () => {
    const sent = { id: crypto.randomUUID(), childId: here.childId, letterId: letter.id, how }
    send({ ...sent, whom: value('whom'), onDay: value('onDay') }, onDone)
  }
  return (
    <Form label={say('sentIt')} {...{ problems, busy }} onSend={sendIt} onCancel={onDone}>
      <div className="ppl-two">
        <TextInput {...text('whom')} label={say('whom')} />
        <TextInput {...text('onDay')} type="date" label={say('onDay')} />
      </div>
      <Segments
        label={say('howSent')}
        value={how}
        onChange={setHow}
        options={HowSent.options.map((one) => ({ value: one, label: say(`how-${one}`) }))}
      />
    </Form>
  )
}
