import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Every kind that the code opens as a duty: what stands under `kind:` in a file that opens duties. */
function kindsOpened(): string[] {
  const texts = globSync('src/**/server/*.ts')
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .filter((text) => text.includes('openDuty('))
  const kinds = texts.flatMap((text) =>
    [...text.matchAll(/kind: '([a-z-]+\.[a-z-]+)'/g)].map(([, kind = '']) => kind),
  )
  return [...new Set(kinds)].sort()
}

test('each thing that somebody has to do has its words', () => {
  const named = readFileSync('src/app/web/duties/duty-words.ts', 'utf8')
  expect(kindsOpened().filter((kind) => !named.includes(`'${kind}':`))).toEqual([])
})
