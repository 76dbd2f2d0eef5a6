import type { Place, RenderLink } from './place.ts'

type PlaceLinkProps = { place: Place; renderLink: RenderLink; className: string }

/** A link to a place with its icon, its name and what is new there. */
export function PlaceLink({ place, renderLink, className }: PlaceLinkProps) {
  return renderLink({
    to: place.to,
    className,
    ...(place.current === true && { 'aria-current': 'page' as const }),
    children: (
      <>
        {place.icon}
        <span>{place.name}</span>
        {place.news !== undefined && (
          <span className="at-news">
            <span aria-hidden="true">{place.news.count}</span>
            <span className="at-hidden">{place.news.words}</span>
          </span>
        )}
      </>
    ),
  })
}
