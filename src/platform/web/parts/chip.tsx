import type { ReactNode } from 'react'

type ChipProps = {
  tone?: 'plum' | 'lamp' | 'moss' | 'sky' | 'rose' | 'line'
  /** Drawn before the words; the words alone must say it. */
  icon?: ReactNode
  children: ReactNode
}

/** A word or two about a thing: how often, what kind, by when. Not a button. */
export function Chip({ tone = 'plum', icon, children }: ChipProps) {
  return (
    <span className={`at-chip at-chip-${tone}`}>
      {icon}
      {children}
    </span>
  )
}
