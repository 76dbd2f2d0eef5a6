import type { ReactNode } from 'react'

/** One place that a rail or bar leads to. */
export type Place = {
  to: string
  name: string
  icon: ReactNode
  /** The place where one is now. */
  current?: boolean
  /** Something new there, as a sentence for screen readers and a number to see. Never red, never for children. */
  news?: { count: number; words: string }
}

type LinkParts = {
  to: string
  className: string
  'aria-current'?: 'page'
  children: ReactNode
}

/** Draws a link with the router of the app: `(parts) => <Link {...parts} />`. */
export type RenderLink = (parts: LinkParts) => ReactNode
