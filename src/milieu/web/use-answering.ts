import { useState } from 'react'
import { useAsk, useSend, useWaiting } from '#platform/web/operations.ts'
import { saidSoFar } from '../answering.ts'
import { type Answered, answer, type RoundId, readAsked } from '../contract.ts'

/** What I am asked about my home. */
export function useAsked() {
  return useAsk(readAsked, {})
}

/** My answers in a round: what the server has, what waits on this device, what was tapped just now. */
export function useAnswering(roundId: RoundId, kept: readonly Answered[]) {
  const send = useSend(answer)
  const waits = useWaiting(answer).flatMap(({ input }) => (input?.roundId === roundId ? input.answers : []))
  const [tapped, setTapped] = useState<readonly Answered[]>([])
  const onSay = (one: Answered) => {
    setTapped([...tapped, one])
    send.mutate({ id: crypto.randomUUID(), roundId, answers: [one], happenedAt: new Date().toISOString() })
  }
  return {
    said: saidSoFar(kept, waits, tapped),
    waits: waits.length > 0,
    isTrouble: send.isError,
    onSay,
  }
}
