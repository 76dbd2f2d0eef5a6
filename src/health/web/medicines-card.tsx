import { Button } from '@mantine/core'
import { useState } from 'react'
import { todayIn } from '#people/home-day.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Chip } from '#platform/web/parts/chip.tsx'
import { shortDay } from '#platform/web/when.ts'
import type { HealthShown } from '../contract/health.ts'
import type { MedicineShown, MedicineVersion } from '../contract/medicines.ts'
import { medicineName } from '../medicine-name.ts'
import { MedicineForm } from './medicine-form.tsx'
import { inSentence, whenGiven } from './order-words.ts'
import { StockForm, StockPart } from './stock-part.tsx'
import { StopForm } from './stop-form.tsx'
import { versionNow } from './use-round.ts'
import { say } from './words.ts'
import { WrongForm } from './wrong-form.tsx'

type MedicinesCardProps = { name: string; health: HealthShown; mayOrder: boolean; mayGive: boolean }

/** Every medicine with how it is given now and how it was before, its stock, and what may be done with it. */
export function MedicinesCard({ name, health, mayOrder, mayGive }: MedicinesCardProps) {
  const [isOpen, setOpen] = useState(false)
  const current = health.medicines.filter((one) => isCurrent(one, health.timeZone))
  const over = health.medicines.filter((one) => !current.includes(one))
  return (
    <Card title={say('medicines')}>
      {current.length === 0 && (
        <p className="hea-check">
          {say('noMedicines')} {mayOrder && say('noMedicinesSays', { name })}
        </p>
      )}
      <div className="hea-cards">
        {current.map((medicine) => (
          <OneMedicine key={medicine.id} {...{ medicine, health, mayOrder, mayGive }} />
        ))}
      </div>
      {mayOrder && !isOpen && (
        <div className="hea-row hea-deeds">
          <Button variant="light" onClick={() => setOpen(true)}>
            {say('addMedicine')}
          </Button>
        </div>
      )}
      {isOpen && <MedicineForm health={health} onDone={() => setOpen(false)} />}
      {over.length > 0 && (
        <details className="hea-more">
          <summary>{say('stoppedOnes')}</summary>
          {over.map(({ id, versions }) => (
            <section key={id} className="hea-one">
              <h3>{medicineName(versions.at(-1) ?? { name: '', strength: '' })}</h3>
              <Versions versions={versions} timeZone={health.timeZone} />
            </section>
          ))}
        </details>
      )}
    </Card>
  )
}

/** In force now, or ordered and about to begin. */
function isCurrent(medicine: MedicineShown, timeZone: string): boolean {
  const newest = medicine.versions.at(-1)
  return (
    versionNow(medicine, timeZone) !== undefined ||
    (newest !== undefined && !newest.stopped && !newest.endsOn)
  )
}

type OneProps = { medicine: MedicineShown; health: HealthShown; mayOrder: boolean; mayGive: boolean }
type Open = 'change' | 'stop' | 'stock' | 'wrong' | undefined

function OneMedicine({ medicine, health, mayOrder, mayGive }: OneProps) {
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const newest = medicine.versions.at(-1)
  const version = versionNow(medicine, health.timeZone) ?? newest
  if (!version || !newest) return null
  const earlier = medicine.versions.filter(({ id }) => id !== version.id)
  const what = medicineName(version)
  return (
    <section className="hea-one" aria-label={what}>
      <h3>{what}</h3>
      {version.startsOn > todayIn(health.timeZone, new Date()) && (
        <p>
          <strong>{say('begins', { day: shortDay(version.startsOn) })}</strong>
        </p>
      )}
      <OrderWords version={version} />
      <StockPart medicine={medicine} unit={version.unit} health={health} mayGive={mayGive} />
      {earlier.length > 0 && (
        <details className="hea-more">
          <summary>{say('versions')}</summary>
          <Versions versions={earlier} timeZone={health.timeZone} />
        </details>
      )}
      {!open && (
        <div className="hea-row hea-deeds">
          {mayGive && <Deed words={say('stock')} what={what} onOpen={() => setOpen('stock')} />}
          {mayOrder && <Deed words={say('change')} what={what} onOpen={() => setOpen('change')} />}
          {mayOrder && <Deed words={say('stop')} what={what} onOpen={() => setOpen('stop')} />}
          {mayGive && <Deed words={say('wrong')} what={what} onOpen={() => setOpen('wrong')} />}
        </div>
      )}
      {open === 'stock' && (
        <StockForm childId={health.childId} medicineId={medicine.id} unit={version.unit} onDone={close} />
      )}
      {open === 'change' && (
        <MedicineForm health={health} medicineId={medicine.id} before={newest} onDone={close} />
      )}
      {open === 'stop' && <StopForm childId={health.childId} medicineId={medicine.id} onDone={close} />}
      {open === 'wrong' && <WrongForm childId={health.childId} medicineId={medicine.id} onDone={close} />}
    </section>
  )
}

function Deed({ words, what, onOpen }: { words: string; what: string; onOpen: () => void }) {
  return (
    <Button variant="light" aria-label={`${words}: ${what}`} onClick={onOpen}>
      {words}
    </Button>
  )
}

function OrderWords({ version }: { version: MedicineVersion }) {
  const { dose, form, route, whatFor, prescriber, kind, tryFirst, storedWhere, controlled, byTwo } = version
  const how = [form, inSentence(route)].filter(Boolean).join(', ')
  return (
    <>
      <p>
        <strong>{dose}</strong>, {whenGiven(version)}
      </p>
      <p className="at-hint">
        {how && `${how}. `}
        {say('for', { what: inSentence(whatFor) })}{' '}
        {kind === 'homely' ? `${say('homely')}.` : prescriber && say('orderedBy', { who: prescriber })}{' '}
        {storedWhere && say('storedIn', { where: storedWhere })}
      </p>
      {tryFirst && <p>{say('tryFirst', { what: tryFirst })}</p>}
      <p className="hea-chips">
        {controlled && <Chip tone="line">{say('controlled')}</Chip>}
        {(byTwo || controlled) && <Chip tone="line">{say('byTwo')}</Chip>}
      </p>
    </>
  )
}

function Versions({ versions, timeZone }: { versions: readonly MedicineVersion[]; timeZone: string }) {
  return (
    <ul className="hea-quiet-list">
      {versions.toReversed().map((version) => {
        const { id, toldAt, because, toldByName, dose, stopped } = version
        const about = { day: shortDay(toldAt, timeZone), because, by: toldByName }
        return (
          <li key={id}>
            {stopped
              ? say('stoppedLine', about)
              : say('versionLine', { ...about, dose, when: whenGiven(version) })}
          </li>
        )
      })}
    </ul>
  )
}
