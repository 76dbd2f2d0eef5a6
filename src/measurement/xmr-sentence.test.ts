import { describe, expect, test } from 'vitest'
import { type Direction, xmr } from './xmr.ts'
import { xmrSentence } from './xmr-sentence.ts'

const settled = [9, 7, 11, 8, 10, 9, 12, 8, 10, 9, 7, 11]

function sentence(values: number[], direction: Direction = -1, baseline?: number) {
  const chart = xmr(values, baseline === undefined ? { direction } : { direction, baseline })
  return chart && xmrSentence(chart)
}

describe('the sentence under a chart', () => {
  test('says from where to where hard moments fell, and for how long', () => {
    expect(sentence([...settled, 5, 4, 6, 5, 3, 5, 4, 6], -1, 12)).toEqual({
      kind: 'fell',
      meaning: 'improvement',
      trial: false,
      from: 9.25,
      to: 4.75,
      pointsBelow: 8,
    })
  })

  test('says the same of a rise, and what it means depends on what is hoped for', () => {
    const values = [...settled, 14, 15, 13, 14, 15, 14, 13]
    expect(sentence(values, 1, 12)).toMatchObject({
      kind: 'rose',
      meaning: 'improvement',
      from: 9.25,
      pointsAbove: 8,
    })
    expect(sentence(values, -1, 12)).toMatchObject({ kind: 'rose', meaning: 'concern' })
    expect(sentence(values, 0, 12)).toMatchObject({ kind: 'rose', meaning: 'neutral-high' })
  })

  test('says that the newest month lies outside what is usual', () => {
    expect(sentence([...settled, 22], -1, 12)).toMatchObject({
      kind: 'outside',
      value: 22,
      meaning: 'concern',
    })
  })

  test('says how many months a trend has lasted', () => {
    expect(sentence([...settled, 6, 7, 8, 9, 10, 11, 12], -1, 12)).toMatchObject({
      kind: 'trending',
      from: 6,
      to: 12,
      points: 7,
      meaning: 'concern',
    })
  })

  test('says that a month leans to the edge of the usual', () => {
    const values = [50, 53, 48, 52, 47, 51, 54, 49, 52, 48, 51, 47, 58, 52, 59]
    expect(sentence(values, -1, 12)).toMatchObject({ kind: 'leaning', side: 'high', value: 59 })
  })

  test('says steady when nothing stands out now, and does not hide what stood out before', () => {
    expect(sentence(settled)).toMatchObject({ kind: 'steady', mean: 9.25, earlierSignals: 0 })
    expect(sentence([...settled, 22, 9, 8], -1, 12)).toMatchObject({ kind: 'steady', earlierSignals: 1 })
  })

  test('marks a sentence on few months as a trial', () => {
    expect(sentence([3, 1, 2, 4])).toMatchObject({ trial: true })
  })
})
