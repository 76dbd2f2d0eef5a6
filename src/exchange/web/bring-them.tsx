import { Button, Progress } from '@mantine/core'
import type { HomeId } from '#platform/ids.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PlainTable } from '#platform/web/parts/plain-table.tsx'
import { Link } from '#platform/web/places.tsx'
import { fullDay } from '#platform/web/when.ts'
import type { FileRead, Outcome } from '../contract.ts'
import { Said } from './said.tsx'
import { useBringing } from './use-bringing.ts'
import { say } from './words.ts'

const SHOWN = 50

/** Who would move in, the press that does it, and what became of each. */
export function BringThem({ read, homeId }: { read: FileRead; homeId: HomeId }) {
  const { arrivals, alreadyHere } = read
  const here = new Set(alreadyHere)
  const coming = arrivals.filter(({ row }) => !here.has(row))
  const { outcomes, state, go } = useBringing(homeId, coming)
  if (state === 'done') return <Done outcomes={outcomes} here={here.size} />
  return (
    <Card
      title={say('who', { count: coming.length })}
      {...(here.size > 0 && { hint: say('here', { count: here.size }) })}
    >
      <div className="ex-stack">
        {coming.length > 0 && <Who coming={coming} />}
        {state === 'not-begun' && coming.length > 0 && (
          <div>
            <Button size="lg" onClick={go}>
              {say('move', { count: coming.length })}
            </Button>
          </div>
        )}
        {state !== 'not-begun' && <HowFar done={outcomes.length} all={coming.length} />}
        {state === 'stopped' && (
          <div role="alert">
            <p>{say('stopped', { done: outcomes.length, all: coming.length })}</p>
            <Button onClick={go}>{say('goOn')}</Button>
          </div>
        )}
      </div>
    </Card>
  )
}

function Who({ coming }: { coming: FileRead['arrivals'] }) {
  return (
    <>
      <PlainTable
        caption={say('list')}
        heads={[say('name'), say('born'), say('movedIn'), say('people')]}
        rows={coming.slice(0, SHOWN).map((one) => ({
          key: String(one.row),
          cells: [
            one.knownAs === one.fullName ? one.knownAs : `${one.knownAs} (${one.fullName})`,
            fullDay(one.bornOn),
            fullDay(one.movedInOn),
            one.people.map(({ name, relationship }) => `${name}, ${relationship}`).join('; '),
          ],
        }))}
      />
      {coming.length > SHOWN && <p className="at-hint">{say('more', { count: coming.length - SHOWN })}</p>}
    </>
  )
}

function HowFar({ done, all }: { done: number; all: number }) {
  return (
    <div>
      <Progress.Root size="lg">
        <Progress.Section value={(done / all) * 100} aria-label={say('moving')} />
      </Progress.Root>
      <p className="at-hint" role="status">
        {say('going', { done, all })}
      </p>
    </div>
  )
}

function Done({ outcomes, here }: { outcomes: readonly Outcome[]; here: number }) {
  const moved = outcomes.filter((one) => one.became === 'moved-in')
  const met = outcomes.filter((one) => one.became === 'already-here').length + here
  // One short sentence is only that they moved in; more than that is something to look at.
  const told = outcomes.filter((one) => one.became !== 'moved-in' || one.says.split('. ').length > 1)
  return (
    <Card
      title={say('done', { moved: moved.length })}
      {...(met > 0 && { hint: say('doneHere', { count: met }) })}
    >
      <div className="ex-stack" role="status">
        {told.length > 0 && (
          <section aria-label={say('said')}>
            <Said lines={told} />
          </section>
        )}
        <div>
          <Button component={Link} to="/children">
            {say('toChildren')}
          </Button>
        </div>
      </div>
    </Card>
  )
}
