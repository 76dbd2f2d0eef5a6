import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lockFileFaults } from './lock-file.ts'

const lock = (one: object) => JSON.stringify({ packages: { '': {}, 'node_modules/one': one } })

test('every package of ours has a checksum and no address', () => {
  expect(lockFileFaults(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))).toEqual([])
})

test('a package with an address is named', () => {
  const faults = lockFileFaults(lock({ resolved: 'https://mirror.example/one.tgz', integrity: 'sha512-x' }))
  expect(faults).toEqual([
    'node_modules/one names the address that it comes from: https://mirror.example/one.tgz',
  ])
})

test('a package without a checksum is named', () => {
  expect(lockFileFaults(lock({ version: '1.0.0' }))).toEqual(['node_modules/one has no checksum.'])
})
