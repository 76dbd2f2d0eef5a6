import sharp from 'sharp'
import type { ChildId } from '#platform/ids.ts'
import { keepMemory, MemoryId } from '#records/contract/memories.ts'
import type { Scene } from './arrival.ts'
import type { Due } from './reviews.ts'
import type { Story } from './story.ts'

/** A few shapes on paper: what somebody of eleven draws of a day, as raw pixels made here. */
const DRAWINGS = [
  { words: 'The two houses. One has a door now.', ground: '#fdf3dd', things: ['#c96a4a', '#4f7f6b'] },
  { words: 'Biscuit in the snow', ground: '#e8f1fb', things: ['#d8a35a', '#6b4a2f'] },
  { words: 'Drums, from behind', ground: '#f3e8f7', things: ['#5b3f8c', '#c43d5c', '#f2b431'] },
] as const

/** What is kept for a young person besides words: three drawings, the last one for herself alone. */
export function memoriesOf({ tell, chance, calendar }: Scene, { key }: Story, childId: ChildId): Due[] {
  if (key !== 'maya') return []
  return DRAWINGS.map(({ words, ground, things }, at) => {
    const daysAgo = [71, 29, 6][at] ?? 6
    return {
      daysAgo,
      happens: async () => {
        const when = calendar.at(daysAgo, 15, 20)
        await tell(at === 0 ? 'sam' : 'maya', when, keepMemory, {
          id: MemoryId.parse(chance.uuid()),
          childId,
          kind: 'drawing',
          happenedAt: when.toISOString(),
          words,
          seenBy: at === 2 ? 'me' : 'team',
          bytes: (await drawn(ground, things)).toString('base64url'),
        })
      },
    }
  })
}

async function drawn(ground: string, things: readonly string[]): Promise<Buffer> {
  const paper = sharp({ create: { width: 480, height: 360, channels: 3, background: ground } })
  const pieces = await Promise.all(
    things.map(async (background, at) => ({
      input: await sharp({ create: { width: 96, height: 120 + at * 30, channels: 3, background } })
        .png()
        .toBuffer(),
      left: 60 + at * 130,
      top: 190 - at * 40,
    })),
  )
  return paper.composite(pieces).png().toBuffer()
}
