import { useState } from 'react'
import { Card } from '#platform/web/parts/card.tsx'
import { shortDay } from '#platform/web/when.ts'
import type { Pack } from '../contract/pack.ts'
import { saysOf } from './moments-words.ts'
import { OpenSources, SourcesPaper } from './sources.tsx'
import { WeeksChart } from './weeks-chart.tsx'
import { say } from './words.ts'

/** Hard moments by week with what changed in the plan, and the sentence that may be said about it. */
export function MomentsCard({ moments }: { moments: Pack['moments'] }) {
  const [monday, setMonday] = useState<string>()
  const open = moments.weeks.find((week) => week.monday === monday)
  const changed = moments.plans.map(({ number, because, onDay }) => ({
    onDay,
    words: say('planMark', { number }),
    says: say('planMarked', { number, because }),
  }))
  return (
    <Card>
      <WeeksChart
        title={say('moments')}
        sentence={saysOf(moments)}
        weeks={moments.weeks}
        limits={moments.limits}
        changed={changed}
        onOpen={setMonday}
      />
      <OpenSources sources={moments.during.sources} title={say('during', { count: moments.during.count })}>
        {say('during', { count: moments.during.count })}
      </OpenSources>
      {open && (
        <SourcesPaper
          title={say('weekCounts', { day: shortDay(open.monday), count: open.count })}
          sources={open.sources}
          onClose={() => setMonday(undefined)}
        />
      )}
    </Card>
  )
}
