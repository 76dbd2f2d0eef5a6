/** Bytes that a first visit loads, by the built client’s own list of what loads what. Over the budget: exit 1. */
import { readFileSync, statSync } from 'node:fs'
import { z } from 'zod'

const KB = 1000
const LARGEST_CHUNK = 80

/** A first load: the client’s entry, its frame and the page where someone lands. */
const LOADS = [
  {
    who: 'staff, tonight',
    most: 170,
    opens: ['src/app/web/staff-frame.tsx', 'tonight/tonight-page.tsx'],
  },
  { who: 'staff, home', most: 170, opens: ['src/app/web/staff-frame.tsx', 'home-page.tsx'] },
  {
    who: 'young person',
    most: 150,
    opens: ['src/app/web/young-frame.tsx', 'my-start-page.tsx'],
  },
  {
    who: 'somebody outside, by a link',
    most: 150,
    opens: ['src/app/web/open-frame.tsx', '#instruments/web/answer-by-link-page.tsx'],
  },
] as const

const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.boolean().optional(),
    imports: z.array(z.string()).default([]),
    dynamicImports: z.array(z.string()).default([]),
  }),
)
const manifest = Manifest.parse(JSON.parse(readFileSync('dist/web-manifest.json', 'utf8')))

function keyOf(name: string): string {
  const wanted = name.replace(/^#/, '').replace(/^src\/app\/web\//, '')
  const key = Object.keys(manifest).find((one) => one === wanted || one.endsWith(`/${wanted}`))
  if (!key) throw new Error(`The client has no ${name}.`)
  return key
}

/** A file and everything that it needs before it runs. */
function withImports(key: string, seen = new Set<string>()): Set<string> {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const one of manifest[key]?.imports ?? []) withImports(one, seen)
  return seen
}

function kilobytes(key: string): number {
  const file = manifest[key]?.file ?? ''
  return file.endsWith('.js') ? statSync(`dist/web/${file}.gz`).size / KB : 0
}

/** Files that need each other before they run: then one of them runs before what it stands on is there. */
function circles(): string[] {
  const found: string[] = []
  const done = new Set<string>()
  const visit = (key: string, way: readonly string[]): void => {
    if (way.includes(key)) found.push([...way.slice(way.indexOf(key)), key].join(' → '))
    if (way.includes(key) || done.has(key)) return
    for (const one of manifest[key]?.imports ?? []) visit(one, [...way, key])
    done.add(key)
  }
  for (const key of Object.keys(manifest)) visit(key, [])
  return found
}

const problems: string[] = []
const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry) ?? ''
const first = withImports(entry)
for (const { who, most, opens } of LOADS) {
  const files = new Set([...first, ...opens.flatMap((name) => [...withImports(keyOf(name))])])
  const size = [...files].reduce((sum, key) => sum + kilobytes(key), 0)
  console.log(`First load, ${who}: ${size.toFixed(1)} kB of ${most} kB (gzip)`)
  if (size > most) problems.push(`${who}: ${size.toFixed(1)} kB, more than ${most}`)
}
const large = Object.keys(manifest)
  .filter((key) => !first.has(key))
  .map((key) => ({ key, size: kilobytes(key) }))
  .sort((one, other) => other.size - one.size)
console.log(`Largest route chunk: ${large[0]?.key} ${large[0]?.size.toFixed(1)} kB of ${LARGEST_CHUNK} kB`)
for (const { key, size } of large) if (size > LARGEST_CHUNK) problems.push(`${key}: ${size.toFixed(1)} kB`)
for (const circle of circles()) problems.push(`${circle}: these need each other, so one runs too early`)
for (const problem of problems) console.error(`Not as agreed: ${problem}`)
process.exit(problems.length > 0 ? 1 : 0)
