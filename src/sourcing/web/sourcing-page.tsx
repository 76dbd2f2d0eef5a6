import { Button } from '@mantine/core'
import { IconPlus, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { OutputOf } from '#platform/contract.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { useChildHere } from '#response/web/use-child-here.ts'
import { readSourcing } from '../contract/reading.ts'
import type { Here } from './here.ts'
import { NeedCard } from './need-card.tsx'
import { NeedForm } from './need-form.tsx'
import { say } from './words.ts'
import './sourcing.css'

/** Education and psychotherapy from outside the home: what a child needs, and how far each is. */
export function SourcingPage() {
  const { childId, name, timeZone, asked: child } = useChildHere()
  const asked = useAsk(readSourcing, { childId })
  return (
    <PageOf asked={child}>
      <PageOf asked={asked}>
        {asked.data && child.data && (
          <Shown here={{ childId, name, timeZone, may: asked.data.may }} {...asked.data} />
        )}
      </PageOf>
    </PageOf>
  )
}

type ShownProps = Pick<OutputOf<typeof readSourcing>, 'needs' | 'sources'> & { here: Here }

function Shown({ here, needs, sources }: ShownProps) {
  const [isOpen, setOpen] = useState(false)
  const { name, may } = here
  const going = needs.filter(({ stage }) => stage !== 'ended')
  const ended = needs.filter(({ stage }) => stage === 'ended')
  const add = may.tell && !isOpen && (
    <Button color="lamp" leftSection={<IconPlus aria-hidden size={20} />} onClick={() => setOpen(true)}>
      {say('add')}
    </Button>
  )
  return (
    <div className="src-page">
      <header className="src-head">
        <div>
          <h2>{say('title', { name })}</h2>
          <p className="at-hint">{say('titleSays', { name })}</p>
        </div>
        <div className="ppl-row src-buttons">
          {needs.length > 0 && add}
          {needs.length > 0 && (
            <Button
              variant="default"
              leftSection={<IconPrinter aria-hidden size={20} />}
              onClick={() => globalThis.print()}
            >
              {say('print')}
            </Button>
          )}
        </div>
      </header>
      {isOpen && (
        <Card level={3} title={say('add')}>
          <NeedForm {...{ here, sources }} onDone={() => setOpen(false)} />
        </Card>
      )}
      {needs.length === 0 && !isOpen && (
        <PageEmpty title={say('empty')} action={add}>
          {say(may.tell ? 'emptySays' : 'emptyReads', { name })}
        </PageEmpty>
      )}
      {going.map((need) => (
        <NeedCard key={need.id} {...{ here, need }} />
      ))}
      {ended.length > 0 && (
        <details className="src-ended">
          <summary>{say('endedOnes')}</summary>
          {ended.map((need) => (
            <NeedCard key={need.id} {...{ here, need }} />
          ))}
        </details>
      )}
    </div>
  )
}
