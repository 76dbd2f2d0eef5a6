import { Button } from '@mantine/core'
import type { HomeId } from '#platform/ids.ts'
import { useSend } from '#platform/web/operations.ts'
import { offerSupport, SupportId, type SupportKind, type TeamMember } from '#team/contract.ts'
import { say } from './part-words.ts'

type OfferWordProps = { homeId: HomeId; member: TeamMember }

/** Answers somebody who asked for a word: an offer is kept, and what is said is not. */
export function OfferWord({ homeId, member: { personId, knownAs: name } }: OfferWordProps) {
  const send = useSend(offerSupport)
  const offer = (kind: SupportKind) =>
    send.mutate({ id: SupportId.parse(crypto.randomUUID()), homeId, personId, kind })
  if (send.isSuccess) return <p role="status">{say('offered', { name })}</p>
  return (
    <div className="at-lead-offer">
      <Button variant="light" loading={send.isPending} onClick={() => offer('talk')}>
        {say('offerTalk')}
      </Button>
      <Button variant="default" disabled={send.isPending} onClick={() => offer('swap')}>
        {say('offerSwap')}
      </Button>
      {send.error && <p role="alert">{send.error.message}</p>}
    </div>
  )
}
