import { useNavigate } from '#platform/web/places.tsx'
import { PhoneBar } from '#platform/web/shell/phone-bar.tsx'
import { useHold } from './use-hold.ts'
import { say } from './words.ts'

/** Under the thumb on a shift: the young people, a note (held, it listens), and help for right now. */
export function ShiftBar() {
  const navigate = useNavigate()
  const hold = useHold({
    begin: () => void import('./clip-recorder.ts').then(({ beginSpeaking }) => beginSpeaking()),
    end: () => {
      void import('./clip-recorder.ts').then(({ endSpeaking }) => endSpeaking())
      navigate({ to: '/note' })
    },
    tap: () => navigate({ to: '/note' }),
  })
  const to = (address: '/children' | '/right-now') => () => navigate({ to: address })
  return (
    <PhoneBar
      label={say('shiftBar')}
      people={{ words: say('people'), onOpen: to('/children') }}
      note={{ words: say('quickNote'), hold }}
      rightNow={{ words: say('rightNow'), onOpen: to('/right-now') }}
    />
  )
}
