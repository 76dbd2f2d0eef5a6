import { Button } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { bytesOf } from '#platform/base64.ts'
import type { ChildId } from '#platform/ids.ts'
import { call } from '#platform/web/call.ts'
import { playClip } from '../contract/kept.ts'
import { say } from './clip-words.ts'

type PlayClipProps = { childId: ChildId; noteId: string; seconds: number }

/** The voice of a note: fetched when somebody wants to hear it, and gone from the page when they leave. */
export function PlayClip({ childId, noteId, seconds }: PlayClipProps) {
  const [address, setAddress] = useState<string>()
  const [is, setIs] = useState<'quiet' | 'coming' | 'missing'>('quiet')
  useEffect(() => () => void (address && URL.revokeObjectURL(address)), [address])
  const hear = async () => {
    setIs('coming')
    try {
      const { type, bytes } = await call(playClip, { childId, noteId })
      setAddress(URL.createObjectURL(new Blob([bytesOf(bytes)], { type })))
    } catch {
      setIs('missing')
    }
  }
  // biome-ignore lint/a11y/useMediaCaption: what is said has its words beside it as soon as a person has typed them up
  if (address) return <audio className="rec-audio" src={address} controls autoPlay />
  return (
    <div className="rec-clip">
      <Button
        variant="light"
        leftSection={<IconPlayerPlay aria-hidden size={20} />}
        loading={is === 'coming'}
        onClick={() => void hear()}
      >
        {say('hear', { seconds })}
      </Button>
      {is === 'missing' && <p role="alert">{say('notHeard')}</p>}
    </div>
  )
}
