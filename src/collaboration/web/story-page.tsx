import { AddMemory } from '#records/web/add-memory.tsx'
import { MemoryList } from '#records/web/memory-list.tsx'
import { say as sayMemory } from '#records/web/memory-words.ts'
import { MyScreen } from './my-screen.tsx'
import { say } from './words.ts'

/** My story: the photos and drawings that I keep, and those that others keep for me. */
export function StoryPage() {
  return (
    <MyScreen title={() => say('myStory')}>
      {({ childId, timeZone }) => (
        <>
          <section className="mine-card" aria-label={sayMemory('title')}>
            <h2>{sayMemory('title')}</h2>
            <AddMemory childId={childId} isOwn />
          </section>
          <MemoryList childId={childId} timeZone={timeZone} name="" />
        </>
      )}
    </MyScreen>
  )
}
