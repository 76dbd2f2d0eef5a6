import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { leastAdults, leastYoung } from '#measurement/group-figure.ts'
import { shortDay } from '#platform/web/when.ts'
import type { Asked } from '../contract.ts'
import { say } from './asked-words.ts'

type BeforeWordsProps = { asked: Asked; timeZone: string; children?: ReactNode }

/** What is asked, whose it is, who will see what: before the first statement. */
export function BeforeWords({ asked, timeZone, children }: BeforeWordsProps) {
  const { kind, voice, statements, homeName, closesAt } = asked
  const isYoung = voice === 'young'
  const what = isYoung ? 'what-milieu-pulse-young' : (`what-${kind}-adult` as const)
  return (
    <section className="mil-before">
      <p className="mil-what">{say(what, { count: statements.length, home: homeName })}</p>
      <p>{say('minute')}</p>
      <p className="mil-yours">
        <IconLock aria-hidden />
        <span>
          {say(isYoung ? 'theirs' : 'yours')}{' '}
          {say('together', {
            day: shortDay(closesAt, timeZone),
            least: isYoung ? leastYoung : leastAdults,
          })}
        </span>
      </p>
      {children}
    </section>
  )
}
