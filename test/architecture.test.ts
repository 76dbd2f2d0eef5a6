import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { slices } from '#slices.ts'

const order = Object.keys(slices)
const files = globSync('src/**/*.{ts,tsx}').filter((file) => !/\.test\.tsx?$/.test(file))
const text = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))

/** src/records/server/notes.ts is of the slice records, on the side server. */
function placeOf(file: string) {
  const [, slice = '', side = ''] = file.split('/')
  return { slice, side: side === 'server' || side === 'web' ? side : 'shared' }
}

const imports = [...text].flatMap(([from, words]) =>
  [...words.matchAll(/(?:from |import |import\()'([^']+)'/g)].map(([, to = '']) => ({
    from,
    to: placed(from, to),
  })),
)
const inside = imports.filter(({ to }) => to.startsWith('src/'))
const say = ({ from, to }: { from: string; to: string }) => `${from} uses ${to}`

function placed(from: string, to: string): string {
  if (to.startsWith('#')) return `src/${to.slice(1)}`
  return to.startsWith('.') ? normalize(join(dirname(from), to)) : to
}

function mayUse(from: string, to: string): boolean {
  if (to === from || to === 'platform' || from === 'app' || from === 'slices.ts') return true
  const allowed: readonly string[] | string = slices[from as keyof typeof slices] ?? []
  return typeof allowed === 'string' ? order.indexOf(to) < order.indexOf(from) : allowed.includes(to)
}

test('a slice uses only the slices it names', () => {
  const wrong = inside.filter(({ from, to }) => !mayUse(placeOf(from).slice, placeOf(to).slice))
  expect(wrong.map(say)).toEqual([])
})

test('the order has no circle', () => {
  for (const [slice, uses] of Object.entries(slices)) {
    if (typeof uses === 'string') continue
    for (const used of uses)
      expect(order.indexOf(used), `${slice} uses ${used}`).toBeLessThan(order.indexOf(slice))
  }
})

/** Those that a file cannot be understood without; what is only loaded later does not count. */
const needs = new Map(
  files.map((from) => [
    from,
    [...(text.get(from) ?? '').matchAll(/^(?:import|export|\}).*?(?:from |import )'([^']+)'/gm)]
      .map(([, to = '']) => placed(from, to))
      .filter((to) => to !== from && text.has(to)),
  ]),
)

test('no files need each other in a circle, not even for a type', () => {
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (file: string, path: readonly string[]) => {
    const at = path.indexOf(file)
    if (at >= 0) circles.push([...path.slice(at), file].join(' uses '))
    if (at >= 0 || done.has(file)) return
    for (const to of needs.get(file) ?? []) visit(to, [...path, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  expect(circles).toEqual([])
})

test('web and server meet only in shared files, and shared files run anywhere', () => {
  const wrong = imports.filter(({ from, to }) => {
    if (placeOf(from).side === 'shared' && placeOf(from).slice === 'app') return false
    const target = to.startsWith('src/') ? placeOf(to).side : sideOfPackage(to)
    return target !== 'shared' && target !== placeOf(from).side
  })
  expect(wrong.map(say)).toEqual([])
})

function sideOfPackage(name: string): string {
  if (/^(node:|kysely|fastify|@fastify|pg$)/.test(name)) return 'server'
  return /^(react|@mantine|@tanstack|@tabler|@lingui|idb)/.test(name) ? 'web' : 'shared'
}

test('pages and tables are their own slice’s affair', () => {
  const readers = ['app', 'evidence', 'exchange']
  const wrong = inside.filter(
    ({ from, to }) =>
      /-page\.tsx$|server\/tables\.ts$/.test(to) &&
      ![...readers, placeOf(to).slice].includes(placeOf(from).slice),
  )
  expect(wrong.map(say)).toEqual([])
})

test('only the owner of a table writes to it', () => {
  const owner = new Map<string, string>()
  for (const [file, words] of text) {
    for (const [, body = ''] of words.matchAll(/interface Database \{([^}]*)\}/g)) {
      for (const [, table = ''] of body.matchAll(/(\w+):/g)) owner.set(table, placeOf(file).slice)
    }
  }
  const wrong = [...text].flatMap(([file, words]) =>
    [...words.matchAll(/(?:insertInto|updateTable|deleteFrom)\('(\w+)'/g)]
      // The provider, its people and their sign-in are the platform's tables, kept by the people slice.
      .filter(
        ([, table = '']) => owner.get(table) !== placeOf(file).slice && placeOf(file).slice !== 'people',
      )
      .map(([, table]) => `${file} writes to ${table}`),
  )
  expect(wrong).toEqual([])
})

test('a file fits in one reading', () => {
  const long = [...text].filter(([, words]) => words.split('\n').length > 251)
  expect(long.map(([file]) => file)).toEqual([])
})

test('no file has a name that fits anything', () => {
  const anything = files.filter((file) => /\/(index|utils|helpers|types|constants|common)\.tsx?$/.test(file))
  expect(anything).toEqual([])
})
