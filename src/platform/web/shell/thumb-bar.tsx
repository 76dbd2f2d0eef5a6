import { Popover } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import type { Place, RenderLink } from './place.ts'
import { PlaceLink } from './place-link.tsx'

export type ThumbBarProps = {
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
  const [open, setOpen] = useState(false)
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="top-end"
      width={240}
      radius="lg"
      trapFocus
      withinPortal
    >
      <Popover.Target>
        <button type="button" className="at-thumb-link" onClick={() => setOpen(!open)}>
          <IconDots aria-hidden />
          <span>{words}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the links are what is pressed, this only closes */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link clicks as well */}
        <div className="at-more" onClick={() => setOpen(false)}>
          {places.map((place) => (
            <PlaceLink key={place.to} place={place} renderLink={renderLink} className="at-more-link" />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
