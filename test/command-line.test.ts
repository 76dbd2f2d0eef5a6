import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aPlace, commanded, started } from './a-start.ts'

const place = aPlace()
const folder = join(place, 'home')

beforeAll(() => {
  expect(commanded(['migrate'], { ATTUNE_DATA: folder })).toMatchObject({ code: 0, error: '' })
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

describe('settings', () => {
  test.each([
    [{ PORT: 'three thousand' }, 'PORT is a number between 0 and 65535.'],
    [{ DATABASE_URL: 'mysql://somewhere' }, 'DATABASE_URL starts with postgres://'],
    [{ ATTUNE_URL: 'attune' }, 'ATTUNE_URL is a web address'],
    [{ ATTUNE_SECRET: 'short' }, 'ATTUNE_SECRET has at least 32 characters.'],
  ])('%o is refused with a line that helps, and no stack', (variables, words) => {
    const { code, out, error } = commanded(['start'], { ATTUNE_DATA: join(place, 'none'), ...variables })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(error).toContain(words)
    expect(error).not.toContain('    at ')
    expect(existsSync(join(place, 'none'))).toBe(false)
  })

  test('help names every one of them, and every command', () => {
    const { code, out } = commanded(['help'], {})
    expect(code).toBe(0)
    for (const name of ['PORT', 'HOST', 'ATTUNE_DATA', 'DATABASE_URL', 'ATTUNE_URL', 'ATTUNE_SECRET']) {
      expect(out).toMatch(new RegExp(`^  ${name} +[A-Z].+\\.$`, 'm'))
    }
    for (const name of ['start', 'demo', 'import FILE', 'migrate', 'doctor', 'verify', 'help']) {
      expect(out).toMatch(new RegExp(`^  ${name} +[A-Z].+\\.$`, 'm'))
    }
  })

  test('a command that does not exist is answered with where to look', () => {
    expect(commanded(['strat'], {})).toEqual({
      code: 1,
      out: '',
      error: 'Attune does not know “strat”. Try: attune help\n',
    })
  })
})

describe('attune doctor, verify and migrate', () => {
  const tools = { ATTUNE_DATA: folder }

  test('pass beside a running Attune', async () => {
    const attune = await started({ ...tools, PORT: '0' })
    const [seen, checked, migrated] = ['doctor', 'verify', 'migrate'].map((name) => commanded([name], tools))
    await attune.end('SIGTERM')
    expect(notWell(seen?.out ?? '')).toEqual([])
    expect(checked).toMatchObject({ code: 0, error: '' })
    expect(migrated).toEqual({ code: 0, out: 'The database is up to date.\n', error: '' })
  })

  test('pass on a folder whose Attune is stopped, and leave it stopped', () => {
    expect(notWell(commanded(['doctor'], tools).out)).toEqual([])
    expect(commanded(['verify'], tools).out).toMatch(/^Everything is as it was written\./)
    expect(existsSync(join(folder, 'attune.lock'))).toBe(false)
  })

  test('say in words that a folder has no database, and make none', () => {
    const empty = { ATTUNE_DATA: join(place, 'empty') }
    expect(commanded(['verify'], empty)).toMatchObject({
      code: 1,
      error: expect.stringMatching(/no database/),
    })
    expect(commanded(['doctor'], empty)).toMatchObject({ code: 1, out: expect.stringMatching(/no database/) })
    expect(existsSync(empty.ATTUNE_DATA)).toBe(false)
  })

  /** The web pages are built after these tests, not before. */
  function notWell(out: string): string[] {
    return out.split('\n').filter((line) => line.startsWith('LOOK') && !line.includes('web pages'))
  }
})

describe('attune demo', () => {
  test('does not move a made-up home in among real records', () => {
    const tried = commanded(['demo'], { ATTUNE_DATA: folder, PORT: '0' })
    expect(tried).toMatchObject({
      code: 1,
      out: '',
      error: expect.stringContaining('is not a made-up home’s'),
    })
    const own = commanded(['demo'], { DATABASE_URL: 'postgres://a:b@127.0.0.1:9/none' })
    expect(own).toMatchObject({ code: 1, out: '', error: expect.stringContaining('Leave DATABASE_URL out') })
  })
})

describe('attune import', () => {
  const file = join(place, 'none.csv')

  test('says how it is called, and when there is no file', () => {
    const variables = { ATTUNE_DATA: folder }
    expect(commanded(['import'], variables)).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^Usage/),
    })
    const missing = commanded(['import', file, '--home', 'Willow House', '--as', 'grace'], variables)
    expect(missing).toMatchObject({
      code: 1,
      error: `${file} cannot be read. Is it there, and is it a file?\n`,
    })
  })

  test('says when nobody has that name, and leaves the folder stopped', () => {
    writeFileSync(file, 'known as\n')
    const answer = commanded(['import', file, '--home', 'Willow House', '--as', 'grace'], {
      ATTUNE_DATA: folder,
    })
    expect(answer).toMatchObject({ code: 1, error: expect.stringMatching(/^Nobody signs in as grace/) })
    expect(existsSync(join(folder, 'attune.lock'))).toBe(false)
  })
})
