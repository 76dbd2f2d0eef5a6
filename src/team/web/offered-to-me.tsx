import { Button } from '@mantine/core'
import { IconHeartHandshake } from '@tabler/icons-react'
import { useSend } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { shortWeekDay } from '#platform/web/when.ts'
import { answerSupport, type Mine } from '../contract.ts'
import { say } from './words.ts'

type Offer = Mine['support'][number]

const offered = { talk: 'offeredTalk', swap: 'offeredSwap', break: 'offeredBreak' } as const
const SHOWN = 2

/** What was offered to me and waits for my yes or no; nothing stands here when nothing does. */
export function OfferedToMe({ support, timeZone }: { support: readonly Offer[]; timeZone: string }) {
  const waiting = support.filter(({ taken }) => taken === undefined).slice(0, SHOWN)
  if (waiting.length === 0) return null
  return (
    <Card title={say('support')} tone="lamp">
      <ul className="team-words">
        {waiting.map((offer) => (
          <OneOffer key={offer.id} offer={offer} timeZone={timeZone} />
        ))}
      </ul>
    </Card>
  )
}

function OneOffer({ offer, timeZone }: { offer: Offer; timeZone: string }) {
  const send = useSend(answerSupport)
  const answer = (taken: boolean) => send.mutate({ id: crypto.randomUUID(), supportId: offer.id, taken })
  const day = shortWeekDay(offer.offeredAt, timeZone)
  return (
    <li>
      <p>
        <IconHeartHandshake aria-hidden size={20} />{' '}
        {say(offered[offer.kind], { name: offer.offeredByName, day })}
      </p>
      <div className="team-buttons">
        <Button color="lamp" loading={send.isPending} onClick={() => answer(true)}>
          {say('take')}
        </Button>
        <Button variant="default" disabled={send.isPending} onClick={() => answer(false)}>
          {say('takeNot')}
        </Button>
      </div>
      {send.error && <p role="alert">{send.error.message}</p>}
    </li>
  )
}
