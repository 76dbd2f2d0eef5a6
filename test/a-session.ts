import { randomUUID } from 'node:crypto'
import { type closeSession, SessionId } from '#key-work/contract/sessions.ts'
import type { InputOf } from '#platform/contract.ts'
import type { TestHome } from './a-home.ts'

type Closing = InputOf<typeof closeSession>

/** What closes an hour together with Tom on the afternoon of the tests, a session of its own each time. */
export function aClosing(home: TestHome, more: Partial<Closing> = {}): Closing {
  return {
    id: randomUUID(),
    sessionId: SessionId.parse(randomUUID()),
    childId: home.tom,
    happenedAt: '2026-05-04T15:00:00.000Z',
    how: 'together',
    endedAt: '2026-05-04T15:40:00.000Z',
    words: 'We sat in the car and looked at the box.',
    responseIds: [],
    needIds: [],
    promises: [],
    nextWords: '',
    ...more,
  }
}
