import type { ComponentType } from 'react'
import { loaded, type PlaceMade } from '#platform/web/places.tsx'

/** A page that is put into its frames when the list of addresses is made. */
export type MakeRoute = (base: string, frames: readonly ComponentType[]) => PlaceMade

/**
 * One page: its address below the base of its frame, and where its component is. The file is
 * loaded when somebody goes there, so `load` is an `import()`.
 */
export function page<Name extends string>(
  path: string,
  load: () => Promise<Record<Name, ComponentType>>,
  name: Name,
): MakeRoute {
  const component = loaded(load, name)
  return (base, frames) => ({ path: joined(base, path), frames, page: component, load })
}

function joined(base: string, path: string): string {
  return `${base}/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1')
}
