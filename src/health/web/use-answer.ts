import type { InputOf } from '#platform/contract.ts'
import { useSend } from '#platform/web/operations.ts'
import { type Answer, GivingId, giveMedicine } from '../contract/givings.ts'
import type { MedicineId, MedicineVersion } from '../contract/medicines.ts'
import type { ChildOnRound } from './use-round.ts'

type Giving = InputOf<typeof giveMedicine>

interface Answering {
  one: ChildOnRound
  medicineId: MedicineId
  version: MedicineVersion
  dueAt?: string
}

/** Answers a dose: kept on this device first. */
export function useAnswer({ one, medicineId, version, dueAt }: Answering) {
  const send = useSend(giveMedicine)
  const answer = (
    what: Answer,
    more: Partial<Pick<Giving, 'because' | 'before' | 'warned'>>,
    onDone: (id: string) => void,
  ) => {
    if (send.isPending) return
    const giving: Giving = {
      id: GivingId.parse(crypto.randomUUID()),
      childId: one.child.id,
      medicineId,
      versionId: version.id,
      answer: what,
      amount: what === 'given' ? version.amount : 0,
      happenedAt: new Date().toISOString(),
      because: '',
      warned: [],
      ...(dueAt && { dueAt }),
      ...more,
    }
    // The row of the dose is gone as soon as it is kept, and with it what would hear the end of a mutation.
    send.mutateAsync(giving).then(
      () => onDone(giving.id),
      () => undefined,
    )
  }
  return { answer, busy: send.isPending, failed: send.error !== null }
}
