import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { Away } from '#platform/web/call.ts'
import { SavedLine } from '#platform/web/parts/saved-line.tsx'
import { clock } from '#platform/web/when.ts'
import { say } from './edit-words.ts'
import type { Drafting } from './use-draft.ts'

type DraftBarProps = {
  drafting: Drafting
  timeZone: string
  canPublish: boolean
  onPublish: () => void
  onLayAside: () => void
}

/** Stays below the plan that is written: that it is kept, and the way on. */
export function DraftBar({ drafting, timeZone, canPublish, onPublish, onLayAside }: DraftBarProps) {
  const [sure, setSure] = useState(false)
  return (
    <div className="at-plan-save">
      <SavedLine where={drafting.state === 'trouble' ? 'person' : 'everyone'}>
        {stateSays(drafting, timeZone)}
      </SavedLine>
      <Group gap={8}>
        {sure ? (
          <>
            <span className="at-plan-says">{say('asideSure')}</span>
            <Button variant="light" onClick={onLayAside}>
              {say('aside')}
            </Button>
            <Button variant="default" onClick={() => setSure(false)}>
              {say('cancel')}
            </Button>
          </>
        ) : (
          <>
            {drafting.state !== 'fresh' && (
              <Button variant="subtle" onClick={() => setSure(true)}>
                {say('aside')}
              </Button>
            )}
            <Button color="lamp" disabled={!canPublish} onClick={onPublish}>
              {say('publish')}
            </Button>
          </>
        )}
      </Group>
    </div>
  )
}

function stateSays({ state, savedAt, trouble }: Drafting, timeZone: string): string {
  if (state === 'saving') return say('saving')
  if (state === 'trouble') {
    return trouble instanceof Away ? say('notSaved') : say('notSavedFault', { why: trouble?.message ?? '' })
  }
  if (!savedAt) return say('fresh')
  const time = clock(savedAt, timeZone)
  return say('saved', { time })
}
