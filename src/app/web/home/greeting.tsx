import type { HomeShown, Me } from '#people/contract/sign-in.ts'
import { partOfDay } from './part-of-day.ts'
import { mostNeeds } from './what-needs-you.ts'
import { say } from './words.ts'

type GreetingProps = {
  me: Me
  home: HomeShown
  needs: number
  /** Whether everything could be read: only then nothing means nothing. */
  isWhole: boolean
  /** Whether there is a young person to go to. */
  anyone: boolean
}

const goes = { morning: 'goMorning', afternoon: 'goAfternoon', evening: 'goEvening' } as const

/** One sentence by name and time of day, and whether anything needs you. */
export function Greeting({ me, home, needs, isWhole, anyone }: GreetingProps) {
  const part = partOfDay(home.timeZone, new Date())
  const said = { greeting: say(part, { name: me.knownAs }), home: home.name }
  const lines = {
    some: say('greetNeeds', { ...said, count: Math.min(needs, mostNeeds) }),
    none: say('greetNothing', said),
    unknown: say('greetAway', said),
  }
  const kind = needs > 0 ? 'some' : isWhole ? 'none' : 'unknown'
  return (
    <header>
      <h1>{lines[kind]}</h1>
      {kind === 'none' && anyone && <p className="at-lead-line">{say(goes[part])}</p>}
      {needs > mostNeeds && <p className="at-lead-line">{say('more', { count: needs - mostNeeds })}</p>}
      {!isWhole && <p className="at-lead-line">{say('notAll')}</p>}
    </header>
  )
}
