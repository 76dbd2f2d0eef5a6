import {
  IconBook2,
  IconDoor,
  IconFriends,
  IconHandStop,
  IconHeartHandshake,
  IconMoon,
  IconMusic,
  IconShield,
  IconSoup,
  IconSun,
  IconWalk,
  IconWind,
} from '@tabler/icons-react'
import type { MeaningIcon } from '../contract/understanding.ts'

const drawings = {
  moon: IconMoon,
  wind: IconWind,
  heart: IconHeartHandshake,
  hands: IconHandStop,
  music: IconMusic,
  food: IconSoup,
  door: IconDoor,
  book: IconBook2,
  friends: IconFriends,
  walk: IconWalk,
  shield: IconShield,
  sun: IconSun,
} satisfies Record<MeaningIcon, unknown>

/** The small drawing of a meaning; the words beside it say it. */
export function MeaningMark({ icon }: { icon: MeaningIcon }) {
  const Drawing = drawings[icon]
  return <Drawing aria-hidden size={22} stroke={1.7} />
}
