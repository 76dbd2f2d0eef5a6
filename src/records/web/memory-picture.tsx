import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { bytesOf } from '#platform/base64.ts'
import type { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { type Memory, openMemory } from '../contract/memories.ts'
import { say } from './memory-words.ts'
import './memory.css'

type MemoryPictureProps = { childId: ChildId; memory: Pick<Memory, 'id' | 'kind' | 'words'> }

/** The picture itself, in memory while the page shows it and nowhere on the disk. */
export function MemoryPicture({ childId, memory }: MemoryPictureProps) {
  const asked = useAsk(openMemory, { childId, memoryId: memory.id })
  const [address, setAddress] = useState<string>()
  const { bytes, type, width, height } = asked.data ?? {}
  useEffect(() => {
    if (!bytes || !type) return undefined
    const made = URL.createObjectURL(new Blob([bytesOf(bytes)], { type }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes, type])
  if (asked.isError) {
    return (
      <Button variant="light" onClick={() => void asked.refetch()}>
        {say('openAgain')}
      </Button>
    )
  }
  if (!address) return <span className="rec-memory-bone" style={{ aspectRatio: '4 / 3' }} />
  return <img src={address} width={width} height={height} alt={memory.words || say(memory.kind)} />
}
