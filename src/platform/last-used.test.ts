import { expect, test } from 'vitest'
import { lastUsed } from './last-used.ts'

test('of too many things, the one that was asked for longest ago is forgotten', () => {
  const forms = lastUsed<{ name: string }>(2)
  forms.keep('a', { name: 'first' })
  forms.keep('b', { name: 'second' })
  expect(forms.get('a')).toEqual({ name: 'first' })
  forms.keep('c', { name: 'third' })
  expect(['a', 'b', 'c'].map((key) => forms.get(key)?.name)).toEqual(['first', undefined, 'third'])
})

test('a thing that is kept again is the newer one, and counts once', () => {
  const forms = lastUsed<{ name: string }>(2)
  forms.keep('a', { name: 'first' })
  forms.keep('b', { name: 'second' })
  forms.keep('a', { name: 'again' })
  expect(['a', 'b'].map((key) => forms.get(key)?.name)).toEqual(['again', 'second'])
})
