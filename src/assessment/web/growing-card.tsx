import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { OutputOf } from '#platform/contract.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import { DevelopmentalMap } from '#platform/web/pictures/developmental-map.tsx'
import type { MapAt, MapView, readMap } from '../contract/map.ts'
import { MapScoresTable } from './map-scores-table.tsx'
import { MapSideBySide } from './map-side-by-side.tsx'
import { nameOfView, summaryOf } from './map-summary.ts'
import { type MapState, sameView, tiersOf } from './map-tiers.ts'
import { monthOf } from './plain-days.ts'
import { say } from './words.ts'

type Look = 'came' | 'now' | 'table'
const TOGETHER = 'side-by-side'

export type GrowingCardProps = {
  name: string
  age: number
  forChild: boolean
  map: OutputOf<typeof readMap> & { now: MapAt }
}

/** The map: whose view, in which moments, now and when the child came. Views are never mixed. */
export function GrowingCard({ name, age, forChild, map }: GrowingCardProps) {
  const [look, setLook] = useState<Look>('now')
  const [state, setState] = useState<MapState>('calm')
  const [chosen, setChosen] = useState<string>(map.now.views[0]?.sheetId ?? '')
  const shown = look === 'came' && map.came ? map.came : map.now
  const view = shown.views.find(({ sheetId }) => sheetId === chosen) ?? shown.views[0]
  if (!view) return null
  const together = chosen === TOGETHER && shown.views.length > 1
  return (
    <Card
      title={say('growing', { name })}
      hint={forChild ? say('lighterChild') : say('lighter', { age })}
      aside={<Looks {...{ name, look, setLook }} hasThen={map.came !== undefined} />}
    >
      <div className="at-growing-choices">
        <Views views={shown.views} chosen={together ? TOGETHER : view.sheetId} onChoose={setChosen} />
        <Segments
          label={say('state')}
          value={state}
          onChange={setState}
          options={[
            { value: 'calm', label: say('calm') },
            { value: 'stress', label: say('stress') },
          ]}
        />
      </div>
      {together ? (
        <MapSideBySide views={shown.views} state={state} name={name} />
      ) : (
        <OneView {...{ name, age, forChild, map, look, state, view, shown }} />
      )}
      <p className="at-growing-what">{say('whatTheMapIs')}</p>
      <Button
        variant="subtle"
        className="at-growing-print"
        leftSection={<IconPrinter aria-hidden size={18} />}
        onClick={() => print()}
      >
        {say('print')}
      </Button>
    </Card>
  )
}

type LooksProps = { name: string; look: Look; setLook: (look: Look) => void; hasThen: boolean }

function Looks({ name, look, setLook, hasThen }: LooksProps) {
  const came = { value: 'came' as const, label: say('cameTitle', { name }) }
  const now = { value: 'now' as const, label: hasThen ? say('both') : say('nowOnly') }
  const table = { value: 'table' as const, label: say('table') }
  return (
    <Segments
      label={say('howToLook')}
      value={look}
      onChange={setLook}
      options={hasThen ? [came, now, table] : [now, table]}
    />
  )
}

type ViewsProps = { views: readonly MapView[]; chosen: string; onChoose: (chosen: string) => void }

function Views({ views, chosen, onChoose }: ViewsProps) {
  if (views.length === 1 && views[0]) return <p className="at-growing-one">{nameOfView(views[0])}</p>
  const each = views.map((view) => ({ value: view.sheetId as string, label: nameOfView(view) }))
  return (
    <Segments
      label={say('whoseView')}
      value={chosen}
      onChange={onChoose}
      options={[...each, { value: TOGETHER, label: say('sideBySide') }]}
    />
  )
}

type OneViewProps = GrowingCardProps & { look: Look; state: MapState; view: MapView; shown: MapAt }

function OneView({ name, age, forChild, map, look, state, view, shown }: OneViewProps) {
  const came = look !== 'came' && map.came ? sameView(view, map.came.views) : undefined
  const rater = view.withWhom || view.rater
  if (look === 'table') return <MapScoresTable {...{ name, rater, view, came }} />
  const low = look === 'came' ? [] : map.low.map(({ functionId }) => functionId)
  const summary = summaryOf(rater, view)
  const label = say('mapLabel', { name, rater, state: say(state).toLowerCase(), summary })
  return (
    <>
      <DevelopmentalMap
        tiers={tiersOf({ now: view, came, state, low })}
        label={label}
        {...(came && { cameLabel: say('cameLabel', { name }) })}
        words={{
          now:
            look === 'came' ? say('cameTitle', { name }) : say('nowOn', { month: monthOf(shown.openedOn) }),
          came: say('cameTitle', { name }),
          cameOn: map.came ? say('cameOn', { month: monthOf(map.came.openedOn) }) : '',
          beginning: say('beginning'),
          usual: forChild ? say('usualChild') : say('usual', { age }),
          workingOn: say('startHere'),
          noData: say('noData'),
        }}
      />
      <p className="at-growing-sum">{summary}</p>
      {map.came && look === 'now' && !came && <p className="at-hint">{say('noThen', { name })}</p>}
    </>
  )
}
