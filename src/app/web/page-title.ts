import { useEffect } from 'react'
import type { Place } from '#platform/web/shell/place.ts'
import { OF_CHILD } from './child-places.ts'
import { say } from './words.ts'

const ALONE = {
  '/note': 'quickNote',
  '/right-now': 'rightNow',
  '/my-pin': 'ownPin',
  '/quarantine': 'leftBehind',
  '/hard-moments': 'hardMoments',
  '/library': 'library',
} as const

/**
 * Names the page in the window's title, for who hears it or has several open. No child is named there: titles
 * stay in the history of a shared tablet.
 */
export function usePageTitle(path: string, places: readonly Place[]): void {
  const name = ofChild(path) ?? alone(path) ?? places.find(({ current }) => current)?.name
  useEffect(() => {
    document.title = name ? `${name} · ${say('brand')}` : say('brand')
  }, [name])
}

function ofChild(path: string): string | undefined {
  const [, tab = ''] = /^\/children\/[^/]+\/?([a-z-]*)/.exec(path) ?? []
  const found = OF_CHILD.find(([to]) => to === tab)
  return path.startsWith('/children/') && found ? say(found[1]) : undefined
}

function alone(path: string): string | undefined {
  const found = Object.entries(ALONE).find(([to]) => to === path)
  return found && say(found[1])
}
