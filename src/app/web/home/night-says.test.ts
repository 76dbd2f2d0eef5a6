import { describe, expect, test } from 'vitest'
import { ChildId } from '#platform/ids.ts'
import type { Shape } from '#platform/shape.ts'
import { nightSays } from './night-says.ts'

const [maya, tobi] = [ChildId.parse(crypto.randomUUID()), ChildId.parse(crypto.randomUUID())]
const here = [maya, tobi]
const at = (hour: number) => `2026-05-0${hour < 12 ? 5 : 4}T${String(hour).padStart(2, '0')}:40:00.000Z`

function note(childId: ChildId, hour: number, start?: Shape, end?: Shape, toldByName = 'Sam') {
  return { childId, happenedAt: at(hour), toldByName, ...(start && { start }), ...(end && { end }) }
}
const hard = (childId: ChildId, hour: number) => ({ childId, happenedAt: at(hour) })

describe('what the manager’s home says of the night', () => {
  test('is that nothing was written, when nothing was: it is not called calm', () => {
    expect(nightSays({ notes: [], hardMoments: [] }, here)).toEqual({
      tone: 'unwritten',
      hardMoments: 0,
      lines: [],
      silent: [],
    })
  })

  test('is calm where every child who was written about was last calm or bright', () => {
    const notes = [note(maya, 21, 'calm', 'sun'), note(tobi, 22, undefined, 'calm')]
    expect(nightSays({ notes, hardMoments: [] }, here)).toMatchObject({ tone: 'calm', lines: [], silent: [] })
  })

  test('names who was not written about', () => {
    const notes = [note(maya, 21, 'calm', 'calm')]
    expect(nightSays({ notes, hardMoments: [] }, here).silent).toEqual([tobi])
  })

  test('tells who was up, and with whom they settled', () => {
    const notes = [note(maya, 22, 'wobble', 'wobble', 'Priya'), note(maya, 23, 'wobble', 'calm', 'Sam')]
    expect(nightSays({ notes, hardMoments: [] }, here)).toMatchObject({
      tone: 'calm',
      lines: [{ kind: 'settled', childId: maya, from: 'wobble', with: 'Sam' }],
    })
  })

  test('is not calm while a child was last written about as stirred up', () => {
    const notes = [note(maya, 21, 'calm', 'calm'), note(tobi, 23, 'calm', 'storm')]
    expect(nightSays({ notes, hardMoments: [] }, here)).toMatchObject({
      tone: 'unsettled',
      lines: [{ kind: 'unsettled', childId: tobi, shape: 'storm' }],
    })
  })

  test('makes no claim from words without a shape, or from a flat evening', () => {
    expect(nightSays({ notes: [note(maya, 21)], hardMoments: [] }, here).tone).toBe('plain')
    expect(nightSays({ notes: [note(maya, 21, 'flat', 'flat')], hardMoments: [] }, here).tone).toBe('plain')
  })

  test('puts a hard moment first, and says who wrote that it ended well', () => {
    const notes = [note(tobi, 21, 'wobble', 'calm'), note(maya, 1, 'storm', 'calm', 'Priya')]
    const says = nightSays({ notes, hardMoments: [hard(maya, 23)] }, here)
    expect(says).toMatchObject({ tone: 'hard', hardMoments: 1 })
    expect(says.lines[0]).toEqual({ kind: 'hard', childId: maya, at: at(23), with: 'Priya' })
    expect(says.lines[1]).toMatchObject({ kind: 'settled', childId: tobi })
  })

  test('does not say that a hard moment ended well when only something before it did', () => {
    const says = nightSays({ notes: [note(maya, 21, 'wobble', 'calm')], hardMoments: [hard(maya, 23)] }, here)
    expect(says.lines).toEqual([{ kind: 'hard', childId: maya, at: at(23) }])
  })
})
