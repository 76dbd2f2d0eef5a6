import type { ChildId } from '#platform/ids.ts'
import { MemoryId } from '../contract/memories.ts'
import { MemoryPicture } from './memory-picture.tsx'

type OpenedMemoryProps = { childId: ChildId; memoryId: string; words: string }

/** A photo or a drawing, opened in its place in the chronology. */
export function OpenedMemory({ childId, memoryId, words }: OpenedMemoryProps) {
  return (
    <div className="rec-opened rec-opened-memory">
      <MemoryPicture childId={childId} memory={{ id: MemoryId.parse(memoryId), kind: 'photo', words }} />
    </div>
  )
}
