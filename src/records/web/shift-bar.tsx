import { useNavigate } from '#platform/web/places.tsx'
import { PhoneBar } from '#platform/web/shell/phone-bar.tsx'
import { say } from './words.ts'

/** Under the thumb on a shift: the young people, a note, and help for right now. */
export function ShiftBar() {
  const navigate = useNavigate()
  const to = (address: '/children' | '/note' | '/right-now') => () => navigate({ to: address })
  return (
    <PhoneBar
      label={say('shiftBar')}
      people={{ words: say('people'), onOpen: to('/children') }}
      note={{ words: say('quickNote'), onOpen: to('/note') }}
      rightNow={{ words: say('rightNow'), onOpen: to('/right-now') }}
    />
  )
}
