import { Button, NumberInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { FormButtons } from '#people/web/form-buttons.tsx'
import { say as sayForm } from '#people/web/form-words.ts'
import { useForm } from '#people/web/use-form.ts'
import type { ChildId } from '#platform/ids.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import { shortDay } from '#platform/web/when.ts'
import type { HealthShown } from '../contract/health.ts'
import type { MedicineShown, MedicineVersion } from '../contract/medicines.ts'
import { tellStock } from '../contract/stock.ts'
import { MatterForm } from './matter-form.tsx'
import { say } from './words.ts'

type StockPartProps = {
  medicine: MedicineShown
  version: MedicineVersion
  health: HealthShown
  mayGive: boolean
}

/** How much of a medicine is there, and what a count that differs was. */
export function StockPart({ medicine, version, health, mayGive }: StockPartProps) {
  const [isOpen, setOpen] = useState(false)
  const { stock } = medicine
  const what = version.name
  return (
    <div className="hea-stock">
      {stock && (
        <p>
          {say('onHand', { count: stock.onHand, unit: version.unit })}{' '}
          {stock.lastCounted && (
            <span className="at-hint">
              {say('lastCounted', {
                day: shortDay(stock.lastCounted.at, health.timeZone),
                amount: stock.lastCounted.amount,
                by: stock.lastCounted.byName,
              })}
            </span>
          )}
        </p>
      )}
      {stock && stock.missing > 0 && <p className="hea-warned">{say('missing', { count: stock.missing })}</p>}
      {stock?.unconfirmed && <p className="at-hint">{say('waitsSecond')}</p>}
      {stock?.difference && (
        <Difference difference={stock.difference} medicine={medicine} health={health} mayGive={mayGive} />
      )}
      {mayGive && !isOpen && (
        <Button variant="subtle" aria-label={`${say('stock')}: ${what}`} onClick={() => setOpen(true)}>
          {say('stock')}
        </Button>
      )}
      {isOpen && (
        <StockForm
          childId={health.childId}
          medicine={medicine}
          unit={version.unit}
          onDone={() => setOpen(false)}
        />
      )}
    </div>
  )
}

type DifferenceProps = {
  difference: NonNullable<NonNullable<MedicineShown['stock']>['difference']>
  medicine: MedicineShown
  health: HealthShown
  mayGive: boolean
}

function Difference({ difference, medicine, health, mayGive }: DifferenceProps) {
  const [kind, setKind] = useState<'stock-found' | 'stock-difference'>()
  const { counted, expected, stockId } = difference
  return (
    <div className="hea-warned">
      <p>{say('differs', { counted, expected })}</p>
      {mayGive && !kind && (
        <div className="hea-row">
          <Button variant="light" onClick={() => setKind('stock-found')}>
            {say('foundIt')}
          </Button>
          <Button variant="light" onClick={() => setKind('stock-difference')}>
            {say('lostIt')}
          </Button>
        </div>
      )}
      {kind && (
        <MatterForm
          matter={{ childId: health.childId, medicineId: medicine.id, kind, stockId }}
          hint={say(kind === 'stock-found' ? 'foundHint' : 'lostHint')}
          begun=""
          onDone={() => setKind(undefined)}
        />
      )}
    </div>
  )
}

const KINDS = ['counted', 'in', 'returned', 'spoiled'] as const

type StockFormProps = { childId: ChildId; medicine: MedicineShown; unit: string; onDone: () => void }

function StockForm({ childId, medicine, unit, onDone }: StockFormProps) {
  const [kind, setKind] = useState<(typeof KINDS)[number]>('counted')
  const [amount, setAmount] = useState<string | number>('')
  const [words, setWords] = useState('')
  const { send, field, problems, busy } = useForm(tellStock, `stock-${medicine.id}`)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const ids = { id: crypto.randomUUID(), childId, medicineId: medicine.id }
    const happenedAt = new Date().toISOString()
    send({ ...ids, kind, words, happenedAt, amount: amount === '' ? Number.NaN : Number(amount) }, onDone)
  }
  return (
    <form className="ppl-fields hea-open-form" onSubmit={submit} noValidate>
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      <Segments
        label={say('moved')}
        value={kind}
        onChange={setKind}
        options={KINDS.map((value) => ({ value, label: say(`move-${value}`) }))}
      />
      <NumberInput
        {...field('amount')}
        label={say('howMany', { unit })}
        min={0}
        hideControls
        value={amount}
        onChange={setAmount}
      />
      <TextInput
        {...field('words')}
        label={say('moveWords')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <FormButtons keep={say('save')} busy={busy} onCancel={onDone} />
    </form>
  )
}
