import { Button, NumberInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { say as sayForm } from '#people/web/form-words.ts'
import { useForm } from '#people/web/use-form.ts'
import type { ChildId } from '#platform/ids.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import { shortDay } from '#platform/web/when.ts'
import type { HealthShown } from '../contract/health.ts'
import type { MedicineId, MedicineShown } from '../contract/medicines.ts'
import { tellStock } from '../contract/stock.ts'
import { MatterForm } from './matter-form.tsx'
import { say } from './words.ts'

type StockPartProps = {
  medicine: MedicineShown
  /** What is counted. */
  unit: string
  health: HealthShown
  mayGive: boolean
}

/** How much of a medicine is there, and what a count that differs was. */
export function StockPart({ medicine, unit, health, mayGive }: StockPartProps) {
  const { stock } = medicine
  return (
    <div className="hea-stock">
      {stock && (
        <p>
          {say('onHand', { count: stock.onHand, unit })}{' '}
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

type StockFormProps = { childId: ChildId; medicineId: MedicineId; unit: string; onDone: () => void }

/** What came in, went back or spoiled, or a count that another person then looks at. */
export function StockForm({ childId, medicineId, unit, onDone }: StockFormProps) {
  const [kind, setKind] = useState<(typeof KINDS)[number]>('counted')
  const [amount, setAmount] = useState<string | number>('')
  const [words, setWords] = useState('')
  const { send, field, problems, busy } = useForm(tellStock, `stock-${medicineId}`)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const ids = { id: crypto.randomUUID(), childId, medicineId }
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
      <FormFoot keep={say('save')} busy={busy} onCancel={onDone} />
    </form>
  )
}
