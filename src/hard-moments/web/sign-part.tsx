import { Button, Checkbox, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useForm } from '#people/web/use-form.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { type AccountShown, type MeasureShown, type SignedAct, signMeasure } from '../contract/measures.ts'
import { usersOf } from './measure-clocks.tsx'
import { sayMeasure } from './measure-words.ts'
import type { Around } from './use-moment.ts'
import { say } from './words.ts'

type SignPartProps = { around: Around; measure: MeasureShown; account: AccountShown }

/** What the manager has to do next: speak with who used it and sign, then talk with the child and say so. */
export function SignPart(props: SignPartProps) {
  const { around, measure } = props
  const open = measure.acts.filter(({ act, doneAt }) => act !== 'record' && !doneAt).map(({ act }) => act)
  if (!around.maySign || open.length === 0) return null
  if (measure.users.some(({ personId }) => personId === around.me?.personId)) {
    return (
      <Card tone="plum">
        <p className="hm-plain">{sayMeasure('notYours', { who: sayMeasure('theRI') })}</p>
      </Card>
    )
  }
  return (
    <div className="hm-screen hm-acts">
      {open.includes('spoke-to-user') && <Act key="user" act="spoke-to-user" {...props} />}
      {open.includes('spoke-to-child') && <Act key="child" act="spoke-to-child" {...props} />}
    </div>
  )
}

type ActProps = SignPartProps & { act: (typeof SignedAct.options)[number] }

/** One act: the talk is said to have been, then it is signed. */
function Act({ act, around: { child, name }, measure, account }: ActProps) {
  const { send, field, problems, busy } = useForm(signMeasure, act)
  const [hasSpoken, setSpoken] = useState(false)
  const [words, setWords] = useState('')
  const isChild = act === 'spoke-to-child'
  const user = usersOf(measure)
  const sign = () => {
    const signing = { childId: child.id, measureId: measure.id, accountId: account.id, act, words }
    send({ ...signing, id: crypto.randomUUID(), hasSpoken }, () => undefined)
  }
  return (
    <Card
      title={sayMeasure(isChild ? 'confirmTitle' : 'signTitle', { name })}
      tone={isChild ? 'presence' : 'lamp'}
    >
      <form
        className="hm-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          sign()
        }}
      >
        <ErrorSummary title={say('problem')} problems={problems} />
        <Checkbox
          {...field('hasSpoken')}
          size="lg"
          label={isChild ? sayMeasure('spokeChild', { name }) : sayMeasure('spokeUser', { user })}
          checked={hasSpoken}
          onChange={(event) => setSpoken(event.currentTarget.checked)}
        />
        {isChild && (
          <Textarea
            {...field('words')}
            label={sayMeasure('childSays', { name })}
            description={sayMeasure('childSaysHint')}
            minRows={2}
            maxLength={2000}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        )}
        <Button type="submit" className="hm-start" loading={busy}>
          {sayMeasure(isChild ? 'confirm' : 'sign')}
        </Button>
      </form>
    </Card>
  )
}
