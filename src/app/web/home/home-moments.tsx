import { Button } from '@mantine/core'
import { useState } from 'react'
import { Paper } from '#assessment/web/paper.tsx'
import type { HomeShown } from '#people/contract/sign-in.ts'
import type { OutputOf } from '#platform/contract.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link } from '#platform/web/places.tsx'
import { shortDay } from '#platform/web/when.ts'
import { searchFor } from '#records/chronology-address.ts'
import { readHomeMoments } from '#review/contract/home-moments.ts'
import { saysOf } from '#review/web/moments-words.ts'
import { WeeksChart } from '#review/web/weeks-chart.tsx'
import { say } from './moments-words.ts'

type HomeMoments = OutputOf<typeof readHomeMoments>

/** Hard moments of the whole home by week; each week opens whose they were. */
export function HomeMomentsCard({ home }: { home: HomeShown }) {
  const asked = useAsk(readHomeMoments, { homeId: home.id })
  return (
    <Card>
      <PageOf asked={asked}>{asked.data && <Charted moments={asked.data} />}</PageOf>
      <Button variant="subtle" component={Link} to="/hard-moments" search={{ home: home.id }}>
        {say('stillOpen')}
      </Button>
    </Card>
  )
}

function Charted({ moments }: { moments: HomeMoments }) {
  const [monday, setMonday] = useState<string>()
  const week = moments.weeks.find((one) => one.monday === monday)
  const changed = moments.arrivals.map(({ knownAs, onDay }) => ({
    onDay,
    words: say('movedIn', { name: knownAs }),
    says: say('movedIn', { name: knownAs }),
  }))
  return (
    <>
      <WeeksChart
        title={say('moments')}
        sentence={saysOf(moments)}
        weeks={moments.weeks}
        limits={moments.limits}
        changed={changed}
        onOpen={setMonday}
      />
      <p className="at-hint">{say('whoCounts')}</p>
      {week && (
        <Paper
          title={say('weekOf', { day: shortDay(week.monday), count: week.count })}
          onClose={() => setMonday(undefined)}
        >
          <WeekOpened week={week} moments={moments} />
          <Button variant="default" onClick={() => setMonday(undefined)}>
            {say('close')}
          </Button>
        </Paper>
      )}
    </>
  )
}

type WeekOpenedProps = { week: HomeMoments['weeks'][number]; moments: HomeMoments }

/** Whose hard moments a week counts, each with the way to those days of their chronology. */
function WeekOpened({ week, moments }: WeekOpenedProps) {
  if (week.children.length === 0) return <p>{say('weekQuiet')}</p>
  const nameOf = (childId: string) => moments.children.find((one) => one.childId === childId)?.knownAs ?? ''
  return (
    <ul className="at-lead-week">
      {week.children.map(({ childId, count, sources: { kind, from, to } }) => (
        <li key={childId}>
          <Link to={`/children/${childId}/chronology`} search={searchFor({ kind, span: { from, to } })}>
            {say('ofChild', { name: nameOf(childId), count })}
          </Link>
        </li>
      ))}
    </ul>
  )
}
