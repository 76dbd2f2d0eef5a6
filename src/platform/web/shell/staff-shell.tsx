import type { ReactNode } from 'react'
import { Mark } from './mark.tsx'
import type { Place, RenderLink } from './place.ts'
import { PlaceLink } from './place-link.tsx'
import { ThumbBar } from './thumb-bar.tsx'
import { TopBar, type TopBarProps } from './top-bar.tsx'

type StaffShellProps = {
  brand: string
  places: readonly Place[]
  renderLink: RenderLink
  /** The home one is in, at the foot of the rail. */
  home?: { name: string; line?: ReactNode }
  top: TopBarProps
  words: {
    /** Leads keyboards past the rail to the page. */
    skip: string
    /** Names the rail. */
    places: string
    /** The button that opens the places that do not fit under a thumb. */
    more: string
  }
  /** What stands under the thumb on a phone instead of the first four places: the bar of the shift. */
  phoneBar?: ReactNode
  children: ReactNode
}

/** The frame of every staff page: a rail on the left, on a phone a bar under the thumb. */
export function StaffShell(props: StaffShellProps) {
  const { brand, places, renderLink, home, top, words, phoneBar, children } = props
  return (
    <div className="at-shell">
      <a className="at-skip" href="#page">
        {words.skip}
      </a>
      <nav className="at-rail" aria-label={words.places}>
        <p className="at-brand">
          <Mark /> {brand}
        </p>
        <ul>
          {places.map((place) => (
            <li key={place.to}>
              <PlaceLink place={place} renderLink={renderLink} className="at-rail-link" />
            </li>
          ))}
        </ul>
        {home !== undefined && (
          <div className="at-rail-home">
            <strong>{home.name}</strong>
            {home.line !== undefined && <div>{home.line}</div>}
          </div>
        )}
      </nav>
      <div className="at-shell-main">
        <TopBar {...top} />
        <main id="page" className="at-page" tabIndex={-1}>
          {children}
        </main>
      </div>
      {phoneBar ?? (
        <ThumbBar places={places} renderLink={renderLink} label={words.places} more={words.more} />
      )}
    </div>
  )
}
