import { type ReactNode, useId } from 'react'

type CardProps = {
  /** The heading. A card without one is a plain surface. */
  title?: ReactNode
  /** A quiet line under the heading. */
  hint?: ReactNode
  /** What stands on the right of the heading: a chip, a switch, a button. */
  aside?: ReactNode
  /** 'lamp' for the one thing that matters now, 'presence' for the child's own words and face. */
  tone?: 'plain' | 'wash' | 'lamp' | 'plum' | 'presence'
  level?: 2 | 3
  children?: ReactNode
}

/** A piece of a page on its own ground; with a title it is a named region. */
export function Card({ title, hint, aside, tone = 'plain', level = 2, children }: CardProps) {
  const titleId = useId()
  const Heading = `h${level}` as const
  const surface = `at-card at-card-${tone}`
  if (title === undefined) return <div className={surface}>{children}</div>
  return (
    <section className={surface} aria-labelledby={titleId}>
      <div className="at-card-head">
        <div>
          <Heading id={titleId} className="at-card-title">
            {title}
          </Heading>
          {hint !== undefined && <p className="at-hint">{hint}</p>}
        </div>
        {aside !== undefined && <div className="at-card-aside">{aside}</div>}
      </div>
      {children}
    </section>
  )
}
