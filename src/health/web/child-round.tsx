import { Button } from '@mantine/core'
import { useState } from 'react'
import { todayIn } from '#people/home-day.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Chip } from '#platform/web/parts/chip.tsx'
import { Saved } from '#platform/web/parts/saved.tsx'
import { Link } from '#platform/web/places.tsx'
import { clock, shortWeekDay } from '#platform/web/when.ts'
import { FaceOf } from '#records/web/states.tsx'
import type { DoseShown } from '../contract/health.ts'
import type { MedicineVersion } from '../contract/medicines.ts'
import { medicineName } from '../medicine-name.ts'
import { AllergyLine } from './allergy-line.tsx'
import { DosePanel } from './dose-panel.tsx'
import { dueTime } from './due-time.ts'
import { NeededPanel } from './needed-panel.tsx'
import { say } from './round-words.ts'
import { TodaySoFar } from './today-so-far.tsx'
import { type ChildOnRound, versionNow, versionOf } from './use-round.ts'

type ChildRoundProps = { one: ChildOnRound; mayGive: boolean; mayOpen: boolean }

/** One child on the round: what they must not have, what is for now, what there is as needed, what comes. */
export function ChildRound({ one, mayGive, mayOpen }: ChildRoundProps) {
  const { child, health, now, later } = one
  const [opened, setOpened] = useState('')
  const [savedId, setSavedId] = useState('')
  const done = (id: string) => {
    setOpened('')
    setSavedId(id)
  }
  const needed = health.medicines.flatMap((medicine) => {
    const version = versionNow(medicine, health.timeZone)
    return version?.given === 'as-needed' ? [{ medicine, version }] : []
  })
  const open = (key: string) => ({
    isOpen: opened === key,
    onOpen: () => setOpened(opened === key ? '' : key),
  })
  return (
    <Card
      title={
        <span className="hea-who">
          <FaceOf person={child} size={44} /> {child.knownAs}
        </span>
      }
      aside={
        mayOpen && (
          <Link className="hea-open" to={`/children/${child.id}/health`}>
            {say('toHealth', { name: child.knownAs })}
          </Link>
        )
      }
    >
      <AllergyLine allergies={health.allergies} />
      <ul className="hea-doses">
        {now.map((dose) => (
          <DoseRow
            key={dose.dueAt + dose.medicineId}
            {...{ one, dose, mayGive, onDone: done }}
            {...open(dose.dueAt + dose.medicineId)}
          />
        ))}
      </ul>
      {savedId && <Saved id={savedId} />}
      {needed.length > 0 && <h3 className="hea-label">{say('asNeeded')}</h3>}
      <ul className="hea-doses">
        {needed.map(({ medicine, version }) => (
          <MedicineRow
            key={medicine.id}
            version={version}
            hint={version.neededWhen}
            deed={say('giveIt')}
            name={child.knownAs}
            mayGive={mayGive}
            {...open(medicine.id)}
          >
            <NeededPanel one={one} medicine={medicine} version={version} onDone={done} />
          </MedicineRow>
        ))}
      </ul>
      <Later one={one} later={later} />
      <TodaySoFar one={one} />
    </Card>
  )
}

type DoseRowProps = {
  one: ChildOnRound
  dose: DoseShown
  mayGive: boolean
  isOpen: boolean
  onOpen: () => void
  onDone: (id: string) => void
}

function DoseRow({ one, dose, onDone, ...row }: DoseRowProps) {
  const version = versionOf(one.health.medicines, dose.medicineId, dose.versionId)
  if (!version) return null
  return (
    <MedicineRow
      {...row}
      version={version}
      hint={dueWords(dose, one.health.timeZone)}
      isLate={Date.parse(dose.lateAt) <= Date.now()}
      deed={say('answerIt')}
      name={one.child.knownAs}
    >
      <DosePanel one={one} dose={dose} version={version} onDone={onDone} />
    </MedicineRow>
  )
}

function dueWords({ dueAt, lateAt }: DoseShown, timeZone: string): string {
  const time = clock(dueAt, timeZone)
  if (Date.parse(lateAt) > Date.now()) return say('due', { time })
  const isToday = todayIn(timeZone, new Date(dueAt)) === todayIn(timeZone, new Date())
  return isToday ? say('wasDue', { time }) : say('wasDueOn', { day: shortWeekDay(dueAt, timeZone), time })
}

type MedicineRowProps = {
  version: MedicineVersion
  hint: string
  isLate?: boolean
  deed: string
  name: string
  mayGive: boolean
  isOpen: boolean
  onOpen: () => void
  children: React.ReactNode
}

function MedicineRow({
  version,
  hint,
  isLate = false,
  deed,
  name,
  mayGive,
  isOpen,
  onOpen,
  children,
}: MedicineRowProps) {
  const what = medicineName(version)
  return (
    <li className={isLate ? 'hea-dose hea-dose-late' : 'hea-dose'}>
      <div className="hea-dose-line">
        <span>
          <strong>{what}</strong>
          <span className="hea-dose-how">{version.dose}</span>
          <span className="at-hint">{hint}</span>
          {version.controlled && <Chip tone="line">{say('controlled')}</Chip>}
          {(version.byTwo || version.controlled) && <Chip tone="line">{say('byTwo')}</Chip>}
        </span>
        {mayGive && (
          <Button
            size="lg"
            variant={isOpen ? 'light' : 'filled'}
            aria-expanded={isOpen}
            aria-label={say('giveFor', { deed: isOpen ? say('close') : deed, what, name })}
            onClick={onOpen}
          >
            {isOpen ? say('close') : deed}
          </Button>
        )}
      </div>
      {isOpen && children}
    </li>
  )
}

function Later({ one: { health }, later }: { one: ChildOnRound; later: readonly DoseShown[] }) {
  if (later.length === 0) return null
  return (
    <>
      <h3 className="hea-label">{say('later')}</h3>
      <ul className="hea-quiet-list">
        {later.map((dose) => {
          const version = versionOf(health.medicines, dose.medicineId, dose.versionId)
          const what = version ? `${medicineName(version)}, ${version.dose.toLowerCase()}` : ''
          return (
            <li key={dose.dueAt + dose.medicineId}>
              {say('laterLine', { time: dueTime(dose.dueAt, health.timeZone, new Date()), what })}
            </li>
          )
        })}
      </ul>
    </>
  )
}
