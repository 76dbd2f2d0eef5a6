import {
  IconBallFootball,
  IconBook,
  IconBrush,
  IconCat,
  IconCup,
  IconDeviceGamepad2,
  IconDog,
  IconHeart,
  IconMusic,
  IconPlant2,
  IconSwimming,
  IconToolsKitchen2,
} from '@tabler/icons-react'

/** Words that give a like its picture; a heart stands for everything else. */
const MARKS = [
  [/\b(drum|music|sing|song|guitar|piano|danc|rap)/i, IconMusic],
  [/\b(dog|pupp)/i, IconDog],
  [/\b(cat|kitten)/i, IconCat],
  [/\b(chocolate|tea|coffee|milk|drink)/i, IconCup],
  [/\b(football|rugby|basketball|netball|ball)/i, IconBallFootball],
  [/\b(game|gaming|minecraft|roblox|xbox|playstation)/i, IconDeviceGamepad2],
  [/\b(draw|paint|art|craft|colour)/i, IconBrush],
  [/\b(read|book|stor(y|ies)|comic)/i, IconBook],
  [/\b(swim|sea|beach)/i, IconSwimming],
  [/\b(garden|plant|tree|wood|forest)/i, IconPlant2],
  [/\b(cook|bak|food|eat|pizza|pasta|rice|cake|jollof|curry|soup)/i, IconToolsKitchen2],
] as const

/** A small picture beside something a young person likes. The words say it; the picture only smiles. */
export function LikeMark({ like }: { like: string }) {
  const Mark = MARKS.find(([words]) => words.test(like))?.[1] ?? IconHeart
  return <Mark aria-hidden size={19} stroke={1.8} />
}
