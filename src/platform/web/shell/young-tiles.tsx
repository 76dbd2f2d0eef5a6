import type { ReactNode } from 'react'
import type { RenderLink } from './place.ts'

type YoungTile = {
  to: string
  words: string
  icon: ReactNode
  tone: 'sun' | 'lilac' | 'rose' | 'sky' | 'leaf' | 'sand'
  /** E.g. '2 new' on their own file, nowhere else. */
  news?: string
}

type YoungTilesProps = { label: string; tiles: readonly YoungTile[]; renderLink: RenderLink }

/** The big tiles of the young person's home, in the order that they chose. */
export function YoungTiles({ label, tiles, renderLink }: YoungTilesProps) {
  return (
    <nav aria-label={label}>
      <ul className="at-tiles">
        {tiles.map((tile) => (
          <li key={tile.to}>
            {renderLink({
              to: tile.to,
              className: `at-tile at-tile-${tile.tone}`,
              children: (
                <>
                  <span className="at-tile-head">
                    {tile.icon}
                    {tile.news !== undefined && <span className="at-tile-news">{tile.news}</span>}
                  </span>
                  <span className="at-tile-words">{tile.words}</span>
                </>
              ),
            })}
          </li>
        ))}
      </ul>
    </nav>
  )
}
