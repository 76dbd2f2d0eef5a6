import { Button, UnstyledButton } from '@mantine/core'
import { IconMicrophone, IconPlayerStopFilled, IconTrash } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { bytesOf } from '#platform/base64.ts'
import type { Clip } from '../note.ts'
import { beginSpeaking, endSpeaking, forgetSpeaking, useSpeaking } from './clip-recorder.ts'
import { say } from './clip-words.ts'
import { useHold } from './use-hold.ts'

type SpeakNoteProps = {
  clip: Clip | undefined
  /** A voice was spoken, with the words that this device understood, if it does that by itself. */
  onSpoken: (clip: Clip, words: string) => void
  onLeaveOut: () => void
}

/** Tap, speak, tap again; or hold while you speak. What was said is the note. */
export function SpeakNote({ clip, onSpoken, onLeaveOut }: SpeakNoteProps) {
  const speaking = useSpeaking()
  const hold = useHold({
    begin: () => void beginSpeaking(),
    end: endSpeaking,
    tap: () => (speaking.is === 'listening' ? endSpeaking() : void beginSpeaking()),
  })
  useEffect(() => {
    if (speaking.is !== 'kept') return
    onSpoken(speaking.clip, speaking.words)
    forgetSpeaking()
  }, [speaking, onSpoken])
  useEffect(() => endSpeaking, [])
  if (clip && speaking.is !== 'listening') return <Spoken clip={clip} onLeaveOut={onLeaveOut} />
  const isOn = speaking.is === 'listening'
  return (
    <div className="rec-speak">
      <UnstyledButton className="rec-speak-button" aria-pressed={isOn} {...hold}>
        {isOn ? (
          <IconPlayerStopFilled aria-hidden size={22} />
        ) : (
          <IconMicrophone aria-hidden size={22} stroke={1.9} />
        )}
        {isOn ? say('listening', { seconds: speaking.seconds }) : say('speak')}
      </UnstyledButton>
      {speaking.is === 'quiet' && <span className="at-hint">{say('speakHint')}</span>}
      {(speaking.is === 'denied' || speaking.is === 'broken') && (
        <p className="rec-speak-not" role="alert">
          {say(speaking.is)}
        </p>
      )}
    </div>
  )
}

function Spoken({ clip, onLeaveOut }: { clip: Clip; onLeaveOut: () => void }) {
  const [address, setAddress] = useState<string>()
  useEffect(() => () => void (address && URL.revokeObjectURL(address)), [address])
  return (
    <div className="rec-speak">
      <p className="rec-spoken" role="status">
        <IconMicrophone aria-hidden size={20} /> {say('recorded', { seconds: clip.seconds })}
      </p>
      {address ? (
        // biome-ignore lint/a11y/useMediaCaption: the writer hears what they have just said
        <audio className="rec-audio" src={address} controls autoPlay />
      ) : (
        <Button
          variant="light"
          onClick={() => setAddress(URL.createObjectURL(new Blob([bytesOf(clip.bytes)])))}
        >
          {say('play')}
        </Button>
      )}
      <Button variant="subtle" leftSection={<IconTrash aria-hidden size={20} />} onClick={onLeaveOut}>
        {say('leaveOut')}
      </Button>
    </div>
  )
}
