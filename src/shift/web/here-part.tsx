import { Button } from '@mantine/core'
import { IconDoorExit, IconHandClick } from '@tabler/icons-react'
import { useState } from 'react'
import type { HomeShown, Me } from '#people/contract/sign-in.ts'
import { useSend } from '#platform/web/operations.ts'
import { Saved } from '#platform/web/parts/saved.tsx'
import { clock } from '#platform/web/when.ts'
import { sayHere } from '../contract/here.ts'
import { WorkId } from '../ids.ts'
import { kindWords } from './kind-words.ts'
import { type MyShift, useMyShift } from './use-my-shift.ts'
import { say } from './words.ts'
import { worksHere } from './works-here.ts'
import './shift.css'

/** One tap when somebody comes, one when they leave: the rota as it was really worked. */
export function HerePart({ me, home }: { me: Me; home: HomeShown }) {
  const { asked, mine } = useMyShift(me, home)
  const send = useSend(sayHere)
  const [told, setTold] = useState<{ id: string; leftAt: string | undefined }>()
  if (!worksHere(me, home) || asked.isPending) return null
  const tell = (said: 'came' | 'went') => {
    const id = crypto.randomUUID()
    const workId = (said === 'went' && mine.workId) || WorkId.parse(crypto.randomUUID())
    const shiftId = mine.shift?.shiftId
    const at = new Date().toISOString()
    send.mutate(
      { id, homeId: home.id, said, at, workId, ...(shiftId && { shiftId }) },
      { onSuccess: () => setTold({ id, leftAt: said === 'went' ? at : undefined }) },
    )
  }
  return (
    <section className="shf-here" aria-label={say('whenHere')}>
      <div>
        <p>{wordsOf({ ...mine, leftAt: mine.leftAt ?? told?.leftAt }, home.timeZone)}</p>
        {told && <Saved id={told.id} />}
        {send.isError && <p role="alert">{say('notKept')}</p>}
      </div>
      {mine.hereSince ? (
        <Button
          variant="default"
          leftSection={<IconDoorExit aria-hidden size={20} />}
          onClick={() => tell('went')}
        >
          {say('iLeave')}
        </Button>
      ) : (
        <Button
          variant="light"
          leftSection={<IconHandClick aria-hidden size={20} />}
          onClick={() => tell('came')}
        >
          {say('iAmHere')}
        </Button>
      )}
    </section>
  )
}

function wordsOf({ hereSince, leftAt, shift }: MyShift, timeZone: string): string {
  if (hereSince) return say('hereSince', { time: clock(hereSince, timeZone) })
  if (leftAt) return say('leftAt', { time: clock(leftAt, timeZone) })
  if (!shift?.kind || !shift.until) return say('notPlanned')
  const times = { from: clock(shift.since, timeZone), to: clock(shift.until, timeZone) }
  return say('yourShift', { kind: kindWords(shift.kind), ...times })
}
