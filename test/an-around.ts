import { randomUUID } from 'node:crypto'
import type { ChildId } from '#platform/ids.ts'
import { AroundId, type AroundTelling } from '#relationships/contract/around.ts'

/** Somebody around a child, told for the first time unless an id is given. */
export function anAround(childId: ChildId, more: Partial<AroundTelling & { aroundId: AroundId }> = {}) {
  return {
    id: randomUUID(),
    childId,
    aroundId: AroundId.parse(randomUUID()),
    name: 'Nan',
    kind: 'family' as const,
    how: 'Mum’s mum',
    quality: 'close' as const,
    byChild: true,
    saidBy: '',
    words: '',
    sinceOn: '2026-02-01',
    ...more,
  }
}
