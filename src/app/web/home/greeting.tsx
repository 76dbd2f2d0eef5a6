import type { ChildShown } from '#people/contract/children.ts'
import type { HomeShown, Me } from '#people/contract/sign-in.ts'
import { listed } from '#platform/web/listed.ts'
import { clock } from '#platform/web/when.ts'
import type { Night } from '#records/contract/night.ts'
import { type NightLine, type NightSays, nightSays } from './night-says.ts'
import { partOfDay } from './part-of-day.ts'
import { mostNeeds } from './what-needs-you.ts'
import { say } from './words.ts'

type GreetingProps = {
  me: Me
  home: HomeShown
  /** What was written about the last night; missing while it cannot be read. */
  night: Night | undefined
  young: readonly ChildShown[]
  needs: number
  /** Whether everything could be read: only then nothing means nothing. */
  isWhole: boolean
}

const goes = { morning: 'goMorning', afternoon: 'goAfternoon', evening: 'goEvening' } as const
const titles = {
  unwritten: 'nightUnwritten',
  plain: 'nightPlain',
  calm: 'nightCalm',
  unsettled: 'nightUnsettled',
  hard: 'nightHard',
} as const

/** One sentence about the night by name and time of day, what happened in it, and whether anything needs you. */
export function Greeting({ me, home, night, young, needs, isWhole }: GreetingProps) {
  const part = partOfDay(home.timeZone, new Date())
  const ids = young.map(({ id }) => id)
  const says = night && ids.length > 0 ? nightSays(night, ids) : undefined
  const title = says
    ? say(titles[says.tone], { part, home: home.name, count: says.hardMoments })
    : say('greetAway', { home: home.name })
  const told = says ? nightLines(says, young, home.timeZone) : []
  return (
    <header>
      <h1>
        {say(part, { name: me.knownAs })} {title}
      </h1>
      <p className="at-lead-line">{[...told, ...needLines({ needs, isWhole, young, part })].join(' ')}</p>
    </header>
  )
}

type NeedLines = Pick<GreetingProps, 'needs' | 'isWhole' | 'young'> & { part: keyof typeof goes }

function needLines({ needs, isWhole, young, part }: NeedLines): string[] {
  const unknown = isWhole ? [] : [say('notAll')]
  if (needs > mostNeeds) {
    return [say('needCount', { count: mostNeeds }), say('more', { count: needs - mostNeeds }), ...unknown]
  }
  if (needs > 0) return [say('needCount', { count: needs }), ...unknown]
  if (!isWhole) return unknown
  return [say('needNothing'), ...(young.length > 0 ? [say(goes[part])] : [])]
}

function nightLines({ lines, silent }: NightSays, young: readonly ChildShown[], timeZone: string): string[] {
  const nameOf = (childId: string) => young.find(({ id }) => id === childId)?.knownAs ?? ''
  const said = lines.map((line) => lineSays(line, nameOf(line.childId), timeZone))
  return silent.length > 0 ? [...said, say('lineSilent', { names: listed(silent.map(nameOf)) })] : said
}

function lineSays(line: NightLine, name: string, timeZone: string): string {
  const time = clock(line.at, timeZone)
  switch (line.kind) {
    case 'settled':
      return say('lineSettled', { name, time, shape: say(line.from).toLowerCase(), with: line.with })
    case 'unsettled':
      return say('lineUnsettled', { name, time, shape: say(line.shape).toLowerCase() })
    case 'hard':
      return line.with
        ? say('lineHard', { name, time, with: line.with })
        : say('lineHardOpen', { name, time })
  }
}
