import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { useSend } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Quote } from '#platform/web/parts/quote.tsx'
import { addOwnWords, type OwnWords, OwnWordsId } from '../contract/understanding.ts'
import { tellStrength } from '../permissions.ts'
import { Problem } from './assessments-card.tsx'
import { dayOf } from './plain-days.ts'
import { useMay } from './use-may.ts'
import { say } from './words.ts'

export type OwnWordsCardProps = { childId: ChildId; name: string; ownWords: readonly OwnWords[] }

/** What the child says about how they are growing, before and beside what adults say. */
export function OwnWordsCard({ childId, name, ownWords }: OwnWordsCardProps) {
  const { may, isChild } = useMay(childId)
  const [adding, setAdding] = useState(false)
  return (
    <Card title={say('ownWords', { name })} tone="presence">
      {ownWords.length === 0 && <p className="at-hint">{say('ownWordsEmpty')}</p>}
      <div className="at-own-words">
        {ownWords.map(({ id, words, byChild, toldBy, toldAt }) => (
          <Quote
            key={id}
            source={
              byChild
                ? say('byChild', { day: dayOf(toldAt) })
                : say('toldTo', { day: dayOf(toldAt), who: toldBy })
            }
          >
            {words}
          </Quote>
        ))}
      </div>
      {may(tellStrength) && !adding && (
        <Button variant="light" onClick={() => setAdding(true)}>
          {say('openOwnWords', { name, isChild: `${isChild}` })}
        </Button>
      )}
      {adding && <AddWords {...{ childId, name }} onDone={() => setAdding(false)} />}
    </Card>
  )
}

type AddWordsProps = { childId: ChildId; name: string; onDone: () => void }

function AddWords({ childId, name, onDone }: AddWordsProps) {
  const [id] = useState(() => OwnWordsId.parse(crypto.randomUUID()))
  const [words, setWords] = useState('')
  const sending = useSend(addOwnWords)
  return (
    <form
      className="at-form"
      onSubmit={(submit) => {
        submit.preventDefault()
        sending.mutate({ id, childId, words }, { onSuccess: onDone })
      }}
    >
      <Textarea
        autoFocus
        label={say('ownWordsField')}
        description={say('ownWordsHint', { name })}
        value={words}
        minRows={2}
        maxLength={2000}
        required
        withAsterisk={false}
        onChange={(change) => setWords(change.currentTarget.value)}
      />
      <Problem error={sending.error} />
      <Button type="submit" variant="light" loading={sending.isPending}>
        {say('addOwnWords')}
      </Button>
    </form>
  )
}
