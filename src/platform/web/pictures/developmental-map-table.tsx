import { PlainTable } from '../parts/plain-table.tsx'
import type { MapTier } from './map-windows.tsx'

type DevelopmentalMapTableProps = {
  caption: string
  tiers: readonly MapTier[]
  heads: { tier: string; name: string; came: string; now: string; workingOn: string }
  /** A level in words, from 'just beginning' to 'usual for this age'; `null` is 'not looked at yet'. */
  sayLevel: (level: number | null) => string
  yes: string
}

/** The developmental map in words, tier by tier. */
export function DevelopmentalMapTable({ caption, tiers, heads, sayLevel, yes }: DevelopmentalMapTableProps) {
  return (
    <PlainTable
      caption={caption}
      heads={[heads.name, heads.tier, heads.came, heads.now, heads.workingOn]}
      rows={tiers.flatMap((tier) =>
        tier.windows.map((window) => ({
          key: `${tier.name} ${window.name}`,
          cells: [
            window.name,
            tier.name,
            sayLevel(window.came),
            window.now === null ? sayLevel(null) : `${sayLevel(window.now)}, ${window.words}`,
            window.workingOn === true ? yes : '',
          ],
        })),
      )}
    />
  )
}
