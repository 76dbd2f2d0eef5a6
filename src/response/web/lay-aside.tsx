import { Button, Group, Textarea } from '@mantine/core'
import { useId, useState } from 'react'
import { useSend } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { layAsideInLibrary, type OwnThing } from '../contract/library.ts'
import { say } from './library-words.ts'
import { SideWindow } from './side-window.tsx'
import { troubleSays } from './trouble.ts'

type LayAsideProps = { thing: OwnThing; name: string; onClose: () => void }

/** Something of the provider’s own is laid aside, with a reason; what it said stays. */
export function LayAside({ thing: { key, versions }, name, onClose }: LayAsideProps) {
  const [id] = useState(() => crypto.randomUUID())
  const [because, setBecause] = useState('')
  const [missing, setMissing] = useState(false)
  const fieldId = useId()
  const send = useSend(layAsideInLibrary)
  const layAside = () => {
    if (because.trim().length < 3) return setMissing(true)
    send.mutate({ id, key, basedOn: versions[0]?.number ?? 0, because }, { onSuccess: onClose })
  }
  const problems = [
    ...(missing ? [{ fieldId, words: say('whyMissing') }] : []),
    ...(send.error ? [{ words: troubleSays(send.error) }] : []),
  ]
  return (
    <SideWindow onClose={onClose} title={say('layAsideTitle', { name })}>
      <div className="at-plan-form">
        <ErrorSummary title={say('problem')} problems={problems} />
        <p className="at-plan-says">{say('layAsideHint')}</p>
        <Textarea
          id={fieldId}
          label={say('why')}
          description={say('whyHint')}
          value={because}
          maxLength={500}
          error={missing && say('whyMissing')}
          onChange={(event) => setBecause(event.currentTarget.value)}
        />
        <Group>
          <Button loading={send.isPending} onClick={layAside}>
            {say('layAside')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {say('cancel')}
          </Button>
        </Group>
      </div>
    </SideWindow>
  )
}
