import './sign-in.css'
import { Button, UnstyledButton } from '@mantine/core'
import { IconWifiOff } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { faceFor } from '#platform/face.ts'
import type { Lock, Tried } from '#platform/kept-copy.ts'
import { keptAnswer, keptHere, unlock } from '#platform/web/kept.ts'
import { Face } from '#platform/web/look/face.tsx'
import { Card } from '#platform/web/parts/card.tsx'
import { PageEmpty, PageLoading } from '#platform/web/parts/page-states.tsx'
import type { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { remember } from '#platform/web/session.ts'
import { Me, readMe } from '../contract/sign-in.ts'
import { say } from './offline-door-words.ts'
import { PinPad } from './pin-pad.tsx'

type OfflineDoorProps = {
  /** The question that found no connection. */
  asked: Parameters<typeof PageOf>[0]['asked']
  onIn: () => void
}

/** In without a connection, to what was kept on this device: a face, then six digits. */
export function OfflineDoor({ asked, onIn }: OfflineDoorProps) {
  const [here, setHere] = useState<readonly Lock[]>()
  const [who, setWho] = useState<Lock>()
  const look = () => void keptHere().then(setHere)
  useEffect(look, [])
  if (!here) return <PageLoading label={say('loading')} />
  if (here.length === 0) return <NothingKept onAgain={() => asked.refetch()} />
  const chosen = who ?? (here.length === 1 ? here[0] : undefined)
  return (
    <div className="at-door-wide at-door-offline">
      <p className="at-signal" role="status">
        <IconWifiOff aria-hidden size={18} /> {say('noSignal')}
      </p>
      <Card>
        {chosen ? (
          <WithPin
            key={chosen.personId}
            who={chosen}
            onIn={onIn}
            onGone={() => {
              setWho(undefined)
              look()
            }}
            {...(here.length > 1 && { onBack: () => setWho(undefined) })}
          />
        ) : (
          <Faces here={here} onChoose={setWho} />
        )}
        <Button variant="subtle" fullWidth onClick={() => asked.refetch()}>
          {say('again')}
        </Button>
      </Card>
    </div>
  )
}

function NothingKept({ onAgain }: { onAgain: () => void }) {
  return (
    <PageEmpty
      isPage
      icon={<IconWifiOff aria-hidden />}
      title={say('nothing')}
      action={<Button onClick={onAgain}>{say('again')}</Button>}
    >
      {say('nothingSays')}
    </PageEmpty>
  )
}

function Faces({ here, onChoose }: { here: readonly Lock[]; onChoose: (who: Lock) => void }) {
  return (
    <>
      <h1>{say('who')}</h1>
      <p className="at-hint">{say('whoHint')}</p>
      <ul className="at-door-faces">
        {here.map((one) => (
          <li key={one.personId}>
            <UnstyledButton className="at-door-face" onClick={() => onChoose(one)}>
              <Face face={one.face ?? faceFor(one.personId)} name="" size={84} />
              {one.knownAs}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </>
  )
}

type WithPinProps = { who: Lock; onIn: () => void; onGone: () => void; onBack?: () => void }

function WithPin({ who, onIn, onGone, onBack }: WithPinProps) {
  const [trouble, setTrouble] = useState({ says: '', times: 0 })
  const [busy, setBusy] = useState(false)
  const onPin = async (pin: string) => {
    setBusy(true)
    const came = await comeIn(who.personId, pin)
    setBusy(false)
    if (came === 'in') return onIn()
    setTrouble(({ times }) => ({ says: came, times: times + 1 }))
  }
  const isGone = trouble.says === say('wiped') || trouble.says === say('over')
  return (
    <div className="at-pin">
      <Face face={who.face ?? faceFor(who.personId)} name="" size={84} />
      <h1>{say('hello', { name: who.knownAs })}</h1>
      <p className="at-hint">{say('pinHint')}</p>
      {trouble.says && <p role="alert">{trouble.says}</p>}
      {isGone ? (
        <Button onClick={onGone}>{say('back')}</Button>
      ) : (
        <PinPad key={trouble.times} label={say('pin')} busy={busy} onPin={(pin) => void onPin(pin)} />
      )}
      {onBack && !isGone && (
        <Button variant="subtle" onClick={onBack}>
          {say('back')}
        </Button>
      )}
    </div>
  )
}

/** 'in', or why not. Who is in may write as well: the device knows again for whom to close what is written. */
async function comeIn(personId: string, pin: string): Promise<string> {
  const tried = await unlock(personId, pin)
  if (tried.came !== 'open') return whyNot(tried)
  const kept = await keptAnswer(readMe.name, {})
  const me = Me.safeParse(kept?.answer)
  if (!me.success) return say('over')
  remember(me.data)
  return 'in'
}

function whyNot(tried: Exclude<Tried, { came: 'open' }>): string {
  return tried.came === 'wrong' ? say('wrong', { left: tried.left }) : say(tried.came)
}
