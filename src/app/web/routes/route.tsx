import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ComponentType } from 'react'

/** A page that is put into its frame when the tree of addresses is made. */
export type MakeRoute = (frame: AnyRoute) => AnyRoute

/**
 * One page: its address inside the frame, and where its component is. The file is loaded when
 * somebody goes there, so `load` is an `import()`.
 */
export function page<Name extends string>(
  path: string,
  load: () => Promise<Record<Name, ComponentType>>,
  name: Name,
): MakeRoute {
  return (frame) =>
    createRoute({ getParentRoute: () => frame, path, component: lazyRouteComponent(load, name) })
}
