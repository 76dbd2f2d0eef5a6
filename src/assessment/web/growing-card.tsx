import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { OutputOf } from '#platform/contract.ts'
import { faceFor } from '#platform/face.ts'
import { Face } from '#platform/web/look/face.tsx'
import { Card } from '#platform/web/parts/card.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import { DevelopmentalMap } from '#platform/web/pictures/developmental-map.tsx'
import { fullDay, monthAndYear } from '#platform/web/when.ts'
import type { readAssessments } from '../contract/assessments.ts'
import type { MapAt, MapView, readMap } from '../contract/map.ts'
import { DueLine } from './assessments-card.tsx'
import { MapScoresTable, MapViewsTable } from './map-scores-table.tsx'
import { MapSideBySide } from './map-side-by-side.tsx'
import { nameOfView, shortNameOf, summaryOf } from './map-summary.ts'
import { type MapState, placesToBegin, sameView, tiersOf } from './map-tiers.ts'
import { say, sayState } from './words.ts'

type Look = 'came' | 'now' | 'table'
const TOGETHER = 'side-by-side'

/** A child opens with their own view; adults with the key worker's, who sees most. */
function firstShown(views: readonly MapView[], forChild: boolean): string {
  const wanted = forChild ? 'young-person' : 'key-worker'
  return (views.find(({ role }) => role === wanted) ?? views[0])?.sheetId ?? ''
}

type GrowingCardProps = {
  name: string
  age: number
  forChild: boolean
  map: OutputOf<typeof readMap> & { now: MapAt }
  due: OutputOf<typeof readAssessments>['due']
}

/** The map: whose view, in which moments, now and when the child came. Views are never mixed. */
export function GrowingCard({ name, age, forChild, map, due }: GrowingCardProps) {
  const [look, setLook] = useState<Look>('now')
  const [state, setState] = useState<MapState>('calm')
  const [chosen, setChosen] = useState<string>(() => firstShown(map.now.views, forChild))
  const shown = look === 'came' && map.came ? map.came : map.now
  const view = viewIn(shown, map.now, chosen)
  if (!view) return null
  const together = chosen === TOGETHER && shown.views.length > 1
  return (
    <Card
      title={forChild ? say('growingOwn') : say('growing', { name })}
      hint={forChild ? say('lighterChild') : say('lighter', { age })}
      aside={<Looks {...{ name, forChild, look, setLook }} hasThen={map.came !== undefined} />}
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
      {together && look === 'table' && <MapViewsTable {...{ name, state }} views={shown.views} />}
      {together && look !== 'table' && <MapSideBySide views={shown.views} {...{ state, name, forChild }} />}
      {!together && <OneView {...{ name, age, forChild, map, look, state, view, shown }} />}
      <p className="at-growing-what">{say('whatTheMapIs')}</p>
      <Foot view={together ? undefined : view} due={due} />
    </Card>
  )
}

/** The chosen view; in the map of then the one that belongs to it. */
function viewIn(shown: MapAt, now: MapAt, chosen: string): MapView | undefined {
  const picked = [...shown.views, ...now.views].find(({ sheetId }) => sheetId === chosen)
  return (picked && (shown.views.includes(picked) ? picked : sameView(picked, shown.views))) ?? shown.views[0]
}

type FootProps = { view: MapView | undefined; due: GrowingCardProps['due'] }

function cameTitle(name: string, forChild: boolean): string {
  return forChild ? say('cameTitleOwn') : say('cameTitle', { name })
}

/** Who told and when, when it is next due, and paper. */
function Foot({ view, due }: FootProps) {
  return (
    <div className="at-growing-foot">
      {view && (
        <p>
          <Face face={view.face ?? faceFor(view.rater)} name="" size={34} />
          {say('toldOn', { view: nameOfView(view), day: fullDay(view.signedAt) })}
        </p>
      )}
      <DueLine due={due} />
      <Button variant="subtle" leftSection={<IconPrinter aria-hidden size={18} />} onClick={() => print()}>
        {say('print')}
      </Button>
    </div>
  )
}

type LooksProps = Pick<GrowingCardProps, 'name' | 'forChild'> & {
  look: Look
  setLook: (look: Look) => void
  hasThen: boolean
}

function Looks({ name, forChild, look, setLook, hasThen }: LooksProps) {
  const came = { value: 'came' as const, label: cameTitle(name, forChild) }
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
  const each = views.map((view) => ({ value: view.sheetId as string, label: shortNameOf(view, views) }))
  return (
    <Segments
      label={say('whoseView')}
      value={chosen}
      onChange={onChoose}
      options={[...each, { value: TOGETHER, label: say('sideBySide') }]}
    />
  )
}

type OneViewProps = Omit<GrowingCardProps, 'due'> & {
  look: Look
  state: MapState
  view: MapView
  shown: MapAt
}

function OneView({ name, age, forChild, map, look, state, view, shown }: OneViewProps) {
  const came = look !== 'came' && map.came ? sameView(view, map.came.views) : undefined
  const rater = view.withWhom || view.rater
  if (look === 'table') return <MapScoresTable {...{ name, rater, view, came }} />
  const begin = look === 'came' || forChild ? [] : placesToBegin(view)
  const summary = summaryOf(rater, view, forChild)
  const label = say('mapLabel', { name, rater, state: sayState(state), summary })
  return (
    <>
      <DevelopmentalMap
        tiers={tiersOf({ now: view, came, state, begin })}
        label={label}
        {...(came && { cameLabel: say('cameLabel', { name }) })}
        words={{
          now:
            look === 'came'
              ? say('cameTitle', { name })
              : say('nowOn', { month: monthAndYear(shown.openedOn) }),
          came: cameTitle(name, forChild),
          cameOn: map.came ? say('cameOn', { month: monthAndYear(map.came.openedOn) }) : '',
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
