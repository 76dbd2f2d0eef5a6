import { bringBy, deliver, type Shelf } from '../delivery.ts'
import { reachFor } from './call.ts'
import { tokenOf } from './messenger.ts'
import { remembered } from './session.ts'

/** Brings what lies on the shelf of this device to the server; only one tab does so at a time. */
export async function sendFrom(shelf: Shelf): Promise<void> {
  await navigator.locks.request('attune-outbox', async () => {
    const me = remembered()?.personId
    await deliver(shelf, bringBy({ me, tokenOf, send: reachFor })).catch(() => undefined)
  })
}
