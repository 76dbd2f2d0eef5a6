import { useMe } from '#people/web/use-me.ts'
import { allows } from '#platform/permissions.ts'
import { useChildHere } from '#response/web/use-child-here.ts'
import { keepMemory } from '../permissions.ts'
import { AddMemory } from './add-memory.tsx'
import { MemoryList } from './memory-list.tsx'
import { say } from './memory-words.ts'
import './records.css'

/** The photos and drawings that are kept for a young person, and a way to add one. */
export function MemoriesPage() {
  const { childId, name, timeZone } = useChildHere()
  const { data: me } = useMe()
  const mine = me?.standing.filter((one) => one.childId === childId).map((one) => one.relation) ?? []
  return (
    <section className="rec-memories-page" aria-labelledby="memories-title">
      <h2 id="memories-title">{say('titleOf', { name })}</h2>
      {allows(keepMemory, mine) && <AddMemory childId={childId} isOwn={false} />}
      <MemoryList childId={childId} timeZone={timeZone} name={name} />
    </section>
  )
}
