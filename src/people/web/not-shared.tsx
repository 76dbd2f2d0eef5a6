import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { PageRefused } from '#platform/web/parts/page-states.tsx'
import { openInEmergency } from '../contract/looks.ts'
import { say } from './care-words.ts'
import { say as sayForm } from './form-words.ts'
import { useForm } from './use-form.ts'
import './forms.css'

type NotSharedProps = {
  childId: ChildId
  /** Whoever works for the provider may open a record in an emergency. */
  mayOpen: boolean
}

/** A child who is not shared with the one who looks: whom to ask, and the way in for an emergency. */
export function NotShared({ childId, mayOpen }: NotSharedProps) {
  return (
    <div className="ppl-narrow">
      <PageRefused isPage title={say('notShared')}>
        {say('notSharedSays')}
      </PageRefused>
      {mayOpen && <OpenInEmergency childId={childId} />}
    </div>
  )
}

function OpenInEmergency({ childId }: { childId: ChildId }) {
  const [id] = useState(() => crypto.randomUUID())
  const [because, setBecause] = useState('')
  const { send, field, problems, busy } = useForm(openInEmergency, 'emergency')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ id, childId, because }, () => undefined)
  }
  return (
    <Card title={say('openEmergency')} hint={say('emergencySays')}>
      <form className="ppl-fields" onSubmit={submit} noValidate>
        <ErrorSummary title={sayForm('problem')} problems={problems} />
        <Textarea
          {...field('because')}
          label={say('because')}
          value={because}
          onChange={(event) => setBecause(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" loading={busy}>
            {say('open')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
