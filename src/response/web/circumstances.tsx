import { Button, Checkbox, Group } from '@mantine/core'
import { useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { useAsk, useSend } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Chip } from '#platform/web/parts/chip.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { suggest, tellCircumstances } from '../contract/suggestions.ts'
import { Flag } from '../library/flags.ts'
import { say } from './edit-words.ts'
import { sayFlag } from './flag-words.ts'
import { SideWindow } from './side-window.tsx'
import { troubleSays } from './trouble.ts'

type CircumstancesProps = { childId: ChildId; name: string }

/** What is so about the child at present: it decides which ideas fit. */
export function Circumstances({ childId, name }: CircumstancesProps) {
  const [open, setOpen] = useState(false)
  const flags = useAsk(suggest, { childId, needs: [] }).data?.flags
  return (
    <Card
      tone="wash"
      level={3}
      title={say('circumstances', { name })}
      hint={say('circumstancesHint')}
      aside={
        <Button variant="default" disabled={!flags} onClick={() => setOpen(true)}>
          {say('circumstancesChange')}
        </Button>
      }
    >
      <div className="at-plan-actions at-plan-line">
        {flags?.length === 0 && <p className="at-plan-says">{say('circumstancesNone')}</p>}
        {flags?.map((flag) => (
          <Chip key={flag} tone="line">
            {sayFlag(flag)}
          </Chip>
        ))}
      </div>
      {open && flags && <Choose {...{ childId, name, flags }} onClose={() => setOpen(false)} />}
    </Card>
  )
}

type ChooseProps = CircumstancesProps & { flags: readonly Flag[]; onClose: () => void }

function Choose({ childId, name, flags, onClose }: ChooseProps) {
  const [chosen, setChosen] = useState<readonly Flag[]>(flags)
  const send = useSend(tellCircumstances)
  const keep = () =>
    send.mutate({ id: crypto.randomUUID(), childId, flags: [...chosen] }, { onSuccess: onClose })
  return (
    <SideWindow onClose={onClose} title={say('circumstances', { name })}>
      <div className="at-plan-form">
        <ErrorSummary
          title={say('problem')}
          problems={send.error ? [{ words: troubleSays(send.error) }] : []}
        />
        <p className="at-plan-says">{say('circumstancesHint')}</p>
        <div>
          {Flag.options.map((flag) => (
            <Checkbox
              key={flag}
              label={sayFlag(flag)}
              checked={chosen.includes(flag)}
              onChange={(event) => {
                const others = chosen.filter((one) => one !== flag)
                setChosen(event.currentTarget.checked ? [...others, flag] : others)
              }}
            />
          ))}
        </div>
        <Group>
          <Button loading={send.isPending} onClick={keep}>
            {say('circumstancesKeep')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {say('cancel')}
          </Button>
        </Group>
      </div>
    </SideWindow>
  )
}
