import { Switch } from '@mantine/core'
import type { HomeId } from '#platform/ids.ts'
import { listed } from '#platform/web/listed.ts'
import { useSend } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { shortDay } from '#platform/web/when.ts'
import { shareArrivals } from '../contract.ts'
import type { MyHome } from './use-mine.ts'
import { say } from './words.ts'

type WhoSeesProps = {
  homes: readonly MyHome[]
  /** What was chosen on this device and has not gone out yet. */
  choiceFor: (homeId: HomeId) => boolean | undefined
  timeZone: string
}

/** Who sees how I am, and the choice that is mine: whether the manager does. */
export function WhoSees({ homes, choiceFor, timeZone }: WhoSeesProps) {
  return homes.map((home) => (
    <Card key={home.homeId} title={homes.length > 1 ? say('whoSeesAt', { home: home.name }) : say('whoSees')}>
      <ul className="team-sees">
        <li>{say('seeYou')}</li>
        <li>
          {home.supervisors.length > 0
            ? say('seeSupervisor', { name: listed(home.supervisors) })
            : say('seeNoSupervisor')}
        </li>
        <li>{say('seeTeam')}</li>
      </ul>
      {home.managers.length > 0 && <Sharing home={home} waits={choiceFor(home.homeId)} timeZone={timeZone} />}
    </Card>
  ))
}

type SharingProps = { home: MyHome; waits: boolean | undefined; timeZone: string }

function Sharing({ home, waits, timeZone }: SharingProps) {
  const send = useSend(shareArrivals)
  const name = listed(home.managers)
  const shares = waits ?? home.sharedSince !== undefined
  const says =
    waits !== undefined
      ? say('shareSaving')
      : home.sharedSince
        ? say('shareOn', { name, day: shortDay(home.sharedSince, timeZone) })
        : say('shareOff', { name })
  return (
    <Switch
      size="md"
      className="team-switch"
      label={say('shareWith', { name })}
      description={says}
      checked={shares}
      error={send.isError ? say('couldNotKeep') : undefined}
      onChange={(event) =>
        send.mutate({ id: crypto.randomUUID(), homeId: home.homeId, shares: event.currentTarget.checked })
      }
    />
  )
}
