import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { tellOwnWords } from '#people/contract/own-words.ts'
import { tellOwnWords as mayTell } from '#people/permissions.ts'
import type { ChildId } from '#platform/ids.ts'
import { useSend } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Quote } from '#platform/web/parts/quote.tsx'
import { Saved } from '#platform/web/parts/saved.tsx'
import { fullDay } from '#platform/web/when.ts'
import type { WordsAboutGrowing } from '../contract/understanding.ts'
import { Problem } from './assessments-card.tsx'
import { useMay } from './use-may.ts'
import { say } from './words.ts'

type OwnWordsCardProps = { childId: ChildId; name: string; ownWords: readonly WordsAboutGrowing[] }

/** What the child says about how they are growing, before and beside what adults say. */
export function OwnWordsCard({ childId, name, ownWords }: OwnWordsCardProps) {
  const { may, isChild } = useMay(childId)
  const [adding, setAdding] = useState(false)
  const [keptId, setKeptId] = useState<string>()
  return (
    <Card title={say('ownWords', { name })} tone="presence">
      {ownWords.length === 0 && <p className="at-hint">{say('ownWordsEmpty')}</p>}
      <div className="at-own-words">
        {ownWords.map(({ id, words, byChild, toldBy, saidAt }) => (
          <Quote
            key={id}
            source={
              byChild
                ? say('byChild', { day: fullDay(saidAt) })
                : say('toldTo', { day: fullDay(saidAt), who: toldBy })
            }
          >
            {words}
          </Quote>
        ))}
      </div>
      {may(mayTell) && !adding && (
        <Button variant="light" onClick={() => setAdding(true)}>
          {say('openOwnWords', { name, isChild: `${isChild}` })}
        </Button>
      )}
      {adding && (
        <AddWords
          {...{ childId, name }}
          onKept={(id) => {
            setKeptId(id)
            setAdding(false)
          }}
        />
      )}
      {keptId && !adding && <Saved id={keptId} />}
    </Card>
  )
}

type AddWordsProps = { childId: ChildId; name: string; onKept: (id: string) => void }

function AddWords({ childId, name, onKept }: AddWordsProps) {
  const [id] = useState(() => crypto.randomUUID())
  const [words, setWords] = useState('')
  const sending = useSend(tellOwnWords)
  return (
    <form
      className="at-form"
      onSubmit={(submit) => {
        submit.preventDefault()
        const said = { id, childId, saidAt: new Date().toISOString(), words }
        const forAll = { hears: 'care-team', aboutGrowing: true } as const
        sending.mutate({ ...said, ...forAll }, { onSuccess: () => onKept(id) })
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
