import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { oneAtATime } from './one-at-a-time.ts'
import { keepUsedRules } from './web-css.ts'
import { fillWorker } from './web-worker.ts'

describe('the style sheet that is sent to a device', () => {
  const used = new Set(['m_77c9d27d'])

  test('leaves out what no page can show', () => {
    expect(keepUsedRules('.m_77c9d27d{color:red}.m_12345678{color:blue}', used)).toBe(
      '.m_77c9d27d{color:red}',
    )
  })

  test('keeps the part of a rule that a page can show', () => {
    expect(keepUsedRules('.m_77c9d27d,.m_12345678 .m_77c9d27d{color:red}', used)).toBe(
      '.m_77c9d27d{color:red}',
    )
  })

  test('keeps our own rules, and rules that name an absent part only to leave it out', () => {
    const css = '.at-card{color:red}.m_77c9d27d:not(.m_12345678){color:red}'
    expect(keepUsedRules(css, used)).toBe(css)
  })

  test('keeps movements, and drops a layer that is left empty', () => {
    const css = '@keyframes a{0%{opacity:0}}@layer mantine{@media print{.m_12345678{color:red}}}'
    expect(keepUsedRules(css, used)).toBe('@keyframes a{0%{opacity:0}}')
  })
})

test('the worker gets its list and its version, whatever characters a file name has', () => {
  expect(fillWorker('const f = __FILES__, v = __VERSION__', ['/a$&.js'], 'v1')).toBe(
    'const f = ["/a$&.js"], v = "v1"',
  )
})

describe('two builds at once', () => {
  const lock = () => join(mkdtempSync(join(tmpdir(), 'attune-build-')), 'lock')

  test('run one after the other', async () => {
    const path = lock()
    const order: string[] = []
    const work = (name: string) => async () => {
      order.push(`${name} starts`)
      await new Promise((done) => setTimeout(done, 50))
      order.push(`${name} ends`)
    }
    await Promise.all([oneAtATime(path, work('one')), oneAtATime(path, work('other'))])
    expect(order).toEqual(['one starts', 'one ends', 'other starts', 'other ends'])
  })

  test('a build that was killed does not stop the next one', async () => {
    const path = lock()
    writeFileSync(path, '999999999')
    let ran = false
    await oneAtATime(path, async () => {
      ran = true
    })
    expect(ran).toBe(true)
  })

  test('a build that never ends is named instead of waited for', async () => {
    const path = lock()
    writeFileSync(path, String(process.pid))
    await expect(oneAtATime(path, async () => {}, 100)).rejects.toThrow('held')
  })
})
