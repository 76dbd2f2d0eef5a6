import type { ReactNode } from 'react'
import type { Me } from '#people/contract/sign-in.ts'
import type { ChildId } from '#platform/ids.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { ChildLarge, ChildLine } from './child-now.tsx'
import { mayWrite } from './use-home.ts'
import type { ChildTonight } from './use-tonight.ts'
import { say } from './words.ts'

type WhoIsHereProps = {
  me: Me
  timeZone: string
  here: readonly ChildTonight[]
  /** What stands beside the name of a child: what they must not have, and what is open. */
  beside?: (childId: ChildId) => ReactNode
  /** What other parts of the field add to the panel of a child. */
  more?: (childId: ChildId) => ReactNode
}

/** The young people of the home tonight: who has a hard time stands first and large, with what to try. */
export function WhoIsHere({ me, timeZone, here, beside, more }: WhoIsHereProps) {
  const hard = here.filter((one) => one.isHard)
  const others = here.filter((one) => !one.isHard)
  return (
    <section aria-labelledby="who-is-here">
      <h2 id="who-is-here" className="rec-label">
        {say('whoIsHere')}
      </h2>
      {here.length === 0 && <PageEmpty title={say('nobodyHere')}>{say('nobodyHereSays')}</PageEmpty>}
      {here.length > 0 && hard.length === 0 && <p className="rec-quiet-house">{say('quiet')}</p>}
      {hard.map((one) => (
        <ChildLarge
          key={one.child.id}
          one={one}
          timeZone={timeZone}
          may={mayWrite(me, one.child.id)}
          beside={beside}
          more={more}
        />
      ))}
      {others.length > 0 && (
        <ul className="rec-rows">
          {others.map((one) => (
            <ChildLine
              key={one.child.id}
              one={one}
              timeZone={timeZone}
              may={mayWrite(me, one.child.id)}
              beside={beside}
              more={more}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
