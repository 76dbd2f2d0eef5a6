import { useState } from 'react'

/** What was begun and not kept, by writer and place, while the page is open: nothing of it lies on the device. */
const begun = new Map<string, string>()

/** The words of a field that are still there when their writer comes back to the page. */
export function useKeptWords(writer: string, place: string, first: string) {
  const key = `${writer}/${place}`
  const [words, setWords] = useState(() => begun.get(key) ?? first)
  const change = (next: string) => {
    begun.set(key, next)
    setWords(next)
  }
  const forget = () => void begun.delete(key)
  return { words, change, forget }
}

/** Whether somebody began to write in a place and has not kept it. */
export function hasBegun(writer: string, place: string): boolean {
  return begun.has(`${writer}/${place}`)
}
