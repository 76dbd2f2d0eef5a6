import { Button, Radio, Textarea } from '@mantine/core'
import { useId, useState } from 'react'
import { tellOwnWords } from '#people/contract/own-words.ts'
import type { InputOf } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import { useSend } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { Saved } from '#platform/web/parts/saved.tsx'
import { say } from './words.ts'

type Hears = InputOf<typeof tellOwnWords>['hears']
const choices: readonly Hears[] = ['care-team', 'key-worker']

/** What a child said, written down as it was said, with who may hear it. */
export function TellOwnWords({ childId, name }: { childId: ChildId; name: string }) {
  const send = useSend(tellOwnWords)
  const [words, setWords] = useState('')
  const [hears, setHears] = useState<Hears>('care-team')
  const [problem, setProblem] = useState('')
  const [savedId, setSavedId] = useState<string>()
  const wordsId = useId()
  const save = () => {
    if (!words.trim()) return setProblem(say('needOwnWords'))
    const id = crypto.randomUUID()
    const said = { id, childId, saidAt: new Date().toISOString(), words, hears, aboutGrowing: false }
    send.mutate(said, {
      onSuccess: () => {
        setSavedId(id)
        setWords('')
      },
      onError: () => setProblem(say('couldNotSave')),
    })
  }
  return (
    <Card title={say('tellTitle', { name })} hint={say('tellHint')} tone="presence">
      <form
        className="rec-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <ErrorSummary
          title={say('problem')}
          problems={problem ? [{ fieldId: wordsId, words: problem }] : []}
        />
        <Textarea
          id={wordsId}
          label={say('tellWords', { name })}
          value={words}
          maxLength={2000}
          error={problem}
          onChange={(event) => {
            setProblem('')
            setWords(event.currentTarget.value)
          }}
        />
        <Radio.Group
          label={say('hears', { name })}
          value={hears}
          onChange={(value) => setHears(choices.find((one) => one === value) ?? 'care-team')}
        >
          {choices.map((one) => (
            <Radio key={one} value={one} label={say(`hears-${one}`)} />
          ))}
        </Radio.Group>
        <div className="rec-actions">
          <Button type="submit" loading={send.isPending}>
            {say('keepWords')}
          </Button>
        </div>
        {savedId && <Saved id={savedId} />}
      </form>
    </Card>
  )
}
