import type { ReactNode } from 'react'

type QuoteProps = {
  /** The child's own words, spelled as they spelled them, without quotation marks. */
  children: ReactNode
  /** Who said it, when and where. */
  source?: ReactNode
  size?: 'md' | 'lg'
}

/**
 * A child's words, shown to adults in a hand of their own.
 * Where a child reads, and where somebody has switched the hand off (`data-plain-quotes` on the page), it is plain type.
 */
export function Quote({ children, source, size = 'md' }: QuoteProps) {
  return (
    <figure className="at-quote">
      <blockquote className={`at-quote-words at-quote-${size}`}>
        <q>{children}</q>
      </blockquote>
      {source !== undefined && <figcaption className="at-hint">{source}</figcaption>}
    </figure>
  )
}
