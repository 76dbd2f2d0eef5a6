import { describe, expect, test } from 'vitest'
import { Face, faceFor } from './face.ts'

describe('the face somebody has before they choose one', () => {
  test('is the same on every screen and every day', () => {
    expect(faceFor('0f7e5a52-6d2c-4b3d-9a43-2a4f6b1f0c01')).toEqual(
      faceFor('0f7e5a52-6d2c-4b3d-9a43-2a4f6b1f0c01'),
    )
  })

  test('differs between people, so that four children do not look alike', () => {
    const faces = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8'].map((seed) =>
      JSON.stringify(faceFor(seed)),
    )
    expect(new Set(faces).size).toBe(8)
  })

  test('uses every hair style but the scarf, which a person chooses', () => {
    const styles = new Set(Array.from({ length: 400 }, (_, at) => faceFor(`person ${at}`).style))
    expect([...styles].sort()).toEqual(['afro', 'bob', 'bun', 'curly', 'long', 'puffs', 'shaved', 'short'])
  })

  test('can be kept as it is', () => {
    expect(Face.parse(faceFor(''))).toEqual(faceFor(''))
  })
})

test('a face takes colours only, nothing that a page could run', () => {
  expect(Face.safeParse({ ...faceFor('a'), ground: 'url(https://example.org)' }).success).toBe(false)
})
