import { Button } from '@mantine/core'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { hasLock, lockFor } from '#platform/web/kept.ts'
import { useSend } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { SavedLine } from '#platform/web/parts/saved-line.tsx'
import { Link } from '#platform/web/places.tsx'
import { NewPin, setPin } from '../contract/sign-in.ts'
import { say } from './admin-words.ts'
import { PinPad } from './pin-pad.tsx'
import { troubleWords } from './use-form.ts'
import { useMe } from './use-me.ts'
import './forms.css'
import './people.css'
import './sign-in.css'

type ChoosePinProps = {
  /** Where the page has no title of its own. */
  title?: ReactNode
  /** What it is for; else in the words for workers. */
  hint?: string
  reads?: (reads: boolean) => string
}

/** Six digits that only one person knows, asked twice; from then on this device keeps a copy for them. */
export function ChoosePin({ title, hint = say('pinHint'), reads: sayReads = saysReads }: ChoosePinProps) {
  const sent = useSend(setPin)
  const [first, setFirst] = useState<string>()
  const [trouble, setTrouble] = useState({ says: '', times: 0 })
  const me = useMe().data
  const { reads, look } = useReadsHere(me?.personId)
  const again = (says: string) => setTrouble(({ times }) => ({ says, times: times + 1 }))
  const take = (pin: string) => {
    const easy = NewPin.safeParse(pin).error?.issues[0]?.message
    setFirst(undefined)
    if (easy) return again(easy)
    if (first === undefined) return setFirst(pin)
    if (pin !== first) return again(say('pinDiffer'))
    sent.mutate(
      { pin },
      {
        onSuccess: () => {
          if (!me) return
          const { personId, knownAs, face, onTablet } = me
          void lockFor({ personId, knownAs, face, onTablet }, pin).then(look, look)
        },
      },
    )
  }
  return (
    <Card>
      {title}
      <p className="at-hint">{hint}</p>
      {reads !== undefined && <p>{sayReads(reads)}</p>}
      {sent.isSuccess ? (
        <div className="ppl-form">
          <SavedLine where="everyone">{say('pinDone')}</SavedLine>
          <Button component={Link} to="/">
            {say('pinStart')}
          </Button>
        </div>
      ) : (
        <div className="at-pin">
          {trouble.says && first === undefined && <p role="alert">{trouble.says}</p>}
          {sent.error && <p role="alert">{troubleWords(sent.error)}</p>}
          <PinPad
            key={`${first}${trouble.times}`}
            label={say(first === undefined ? 'pinNew' : 'pinAgain')}
            busy={sent.isPending}
            onPin={take}
          />
        </div>
      )}
    </Card>
  )
}

function saysReads(reads: boolean): string {
  return say(reads ? 'readsHere' : 'readsNot')
}

/** Whether this device lets one read tonight without a signal; not known at first. */
function useReadsHere(personId: string | undefined) {
  const [reads, setReads] = useState<boolean>()
  const look = useCallback(() => {
    if (personId) void hasLock(personId).then(setReads)
  }, [personId])
  useEffect(look, [look])
  return { reads, look }
}
