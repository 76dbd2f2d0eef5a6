import { type RefObject, useEffect, useRef } from 'react'

/** For a row of pages that is wider than a phone: moves it so that the open one is in sight. */
export function useOpenInSight(path: string): RefObject<HTMLElement | null> {
  const row = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page that is opened moves the row
  useEffect(() => {
    const open = row.current?.querySelector<HTMLElement>('[aria-current]')
    if (row.current && open) row.current.scrollLeft = open.offsetLeft - open.offsetWidth / 2
  }, [path])
  return row
}
