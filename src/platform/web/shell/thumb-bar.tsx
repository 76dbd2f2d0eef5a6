import { IconDots } from '@tabler/icons-react'
import { useRef } from 'react'
import type { Place, RenderLink } from './place.ts'
import { PlaceLink } from './place-link.tsx'

type ThumbBarProps = {
  places: readonly Place[]
  renderLink: RenderLink
  label: string
  more: string
}

const underTheThumb = 4

/** The rail of a small screen: four places under the thumb, the rest behind one button. */
export function ThumbBar({ places, renderLink, label, more }: ThumbBarProps) {
  const rest = places.slice(underTheThumb)
  return (
    <nav className="at-thumb" aria-label={label}>
      {places.slice(0, underTheThumb).map((place) => (
        <PlaceLink key={place.to} place={place} renderLink={renderLink} className="at-thumb-link" />
      ))}
      {rest.length > 0 && <MorePlaces places={rest} renderLink={renderLink} words={more} />}
    </nav>
  )
}

type MorePlacesProps = { places: readonly Place[]; renderLink: RenderLink; words: string }

function MorePlaces({ places, renderLink, words }: MorePlacesProps) {
  const open = useRef<HTMLDivElement>(null)
  const close = () => open.current?.hidePopover()
  return (
    <>
      <button type="button" className="at-thumb-link" popoverTarget="at-more">
        <IconDots aria-hidden />
        <span>{words}</span>
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links are what is pressed, this only closes */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link clicks as well */}
      <div ref={open} className="at-more" id="at-more" popover="auto" onClick={close}>
        {places.map((place) => (
          <PlaceLink key={place.to} place={place} renderLink={renderLink} className="at-more-link" />
        ))}
      </div>
    </>
  )
}
