import { Button } from '@mantine/core'
import { IconCopy, IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { HomeShown, Me } from '#people/contract/sign-in.ts'
import { todayIn } from '#people/home-day.ts'
import { ClosedHere } from '#people/web/closed-here.tsx'
import { homeOf, useMe } from '#people/web/use-me.ts'
import { useAsk, useSend } from '#platform/web/operations.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { useSearch } from '#platform/web/places.tsx'
import { copyWeek, readRota } from '../contract/rota.ts'
import { type RotaEntry, rotaEntries } from '../rota-cells.ts'
import { dayAfter, mondayOf } from '../wall-time.ts'
import { emptyAgency, useAgencyDraft } from './agency-draft.ts'
import { BringAgencyIn } from './bring-agency-in.tsx'
import { ChangeEntry, type Opened } from './change-entry.tsx'
import { ConfirmAll } from './confirm-all.tsx'
import { ContinuityCard } from './continuity-card.tsx'
import { say } from './rota-words.ts'
import { WeekGrid } from './week-grid.tsx'
import { WeekList } from './week-list.tsx'
import { WeekRow } from './week-row.tsx'
import { plansHere, seesContinuity } from './works-here.ts'
import './shift.css'
import './visitors.css'
import './rota.css'

/** Who works when: as planned and, beside it, as it was really worked. */
export function RotaPage() {
  const asked = useMe()
  const home = asked.data && homeOf(asked.data)
  return <PageOf asked={asked}>{asked.data && home && <Rota me={asked.data} home={home} />}</PageOf>
}

function Rota({ me, home }: { me: Me; home: HomeShown }) {
  const today = todayIn(home.timeZone, new Date())
  const wanted = useSearch().week ?? ''
  const monday = mondayOf(/^\d{4}-\d\d-\d\d$/.test(wanted) ? wanted : today)
  const asked = useAsk(readRota, { homeId: home.id, fromOn: monday })
  const [opened, setOpened] = useState<Opened>()
  const draft = useAgencyDraft(me.personId, home.id, () => emptyAgency(todayIn(home.timeZone, new Date())))
  const { looked } = draft
  const [bringsIn, setBringsIn] = useState(false)
  const may = plansHere(me, home)
  const bringSomeoneIn = () => {
    draft.begin()
    setBringsIn(true)
  }
  // What was begun before a reload stands open again.
  const bringing = may && looked.state !== 'closed' && (bringsIn || looked.state === 'open')
  const rota = asked.data
  const entries = rota ? rotaEntries(rota, home.timeZone) : []
  const week = {
    ...{ entries, workers: rota?.workers ?? [], timeZone: home.timeZone, today, may },
    days: Array.from({ length: 7 }, (_, at) => dayAfter(monday, at)),
    onOpen: (entry: RotaEntry) => setOpened({ entry }),
    onAdd: (onDay: string, workerId?: string) => setOpened({ onDay, workerId }),
  }
  return (
    <div className="shf-page">
      <header className="shf-head">
        <h1>{say('title')}</h1>
        {may && !bringing && looked.state !== 'closed' && (
          <Button
            variant="light"
            leftSection={<IconUserPlus aria-hidden size={20} />}
            onClick={bringSomeoneIn}
          >
            {say('bringIn')}
          </Button>
        )}
      </header>
      <WeekRow monday={monday} today={today} />
      {may && looked.state === 'closed' && (
        <ClosedHere
          personId={me.personId}
          since={looked.since}
          onOpen={() => void draft.look()}
          onWithout={() => void draft.forget()}
        />
      )}
      {bringing && (
        <BringAgencyIn home={home} workers={week.workers} draft={draft} onDone={() => setBringsIn(false)} />
      )}
      {opened && (
        <ChangeEntry
          key={opened.entry?.key ?? `${opened.onDay}/${opened.workerId}`}
          home={home}
          opened={opened}
          rota={week}
          onTrouble={asked.refetch}
          onDone={() => setOpened(undefined)}
        />
      )}
      <PageOf asked={asked}>
        {entries.length === 0 && (
          <PageEmpty title={say('empty')}>{say(may ? 'emptyMay' : 'emptySays')}</PageEmpty>
        )}
        {may && <ConfirmAll home={home} entries={entries} />}
        {(entries.length > 0 || may) && (
          <>
            <WeekGrid week={week} />
            <WeekList week={week} />
          </>
        )}
        {may && <CopyWeek home={home} monday={monday} />}
      </PageOf>
      {seesContinuity(me, home) && <ContinuityCard home={home} />}
    </div>
  )
}

function CopyWeek({ home, monday }: { home: HomeShown; monday: string }) {
  const send = useSend(copyWeek)
  return (
    <div className="shf-copy">
      <Button
        variant="light"
        leftSection={<IconCopy aria-hidden size={20} />}
        loading={send.isPending}
        onClick={() => send.mutate({ homeId: home.id, toOn: monday })}
      >
        {say('copyWeek')}
      </Button>
      <p role="status">{send.data && say('copied', { count: send.data.copied, left: send.data.leftOut })}</p>
    </div>
  )
}
