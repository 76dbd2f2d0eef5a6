import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useMe } from '#people/web/use-me.ts'
import { allows } from '#platform/permissions.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Chip } from '#platform/web/parts/chip.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { shortDay } from '#platform/web/when.ts'
import { takenOn } from '../catalogue.ts'
import { type InstrumentShown, readInstruments } from '../contract/catalogue.ts'
import * as permissions from '../permissions.ts'
import { BringInForm } from './bring-in-form.tsx'
import { TermsForm } from './terms-form.tsx'
import { say } from './words.ts'
import './instruments.css'

/** Every instrument that the product knows or the provider brought in: what it asks, and what may be done with it. */
export function InstrumentsPage() {
  const asked = useAsk(readInstruments, {})
  const { data: me } = useMe()
  const [search, setSearch] = useState('')
  const [isBringing, setBringing] = useState(false)
  const mine = me?.standing.map(({ relation }) => relation) ?? []
  const may = {
    bringIn: allows(permissions.bringInForm, mine),
    recordTerms: allows(permissions.recordTerms, mine),
  }
  const found = (asked.data?.instruments ?? []).filter(({ name, asks }) =>
    `${name} ${asks}`.toLowerCase().includes(search.trim().toLowerCase()),
  )
  return (
    <PageOf asked={asked}>
      <div className="ins-page">
        <header className="ins-head">
          <h1>{say('instrumentsTitle')}</h1>
          <p className="at-hint">{say('instrumentsSays', { day: shortDay(takenOn) })}</p>
        </header>
        {isBringing && <BringInForm onDone={() => setBringing(false)} />}
        <div className="ins-find">
          <TextInput
            type="search"
            label={say('search')}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          {may.bringIn && !isBringing && (
            <Button variant="light" onClick={() => setBringing(true)}>
              {say('bringInOwn')}
            </Button>
          )}
        </div>
        {found.length === 0 && <p className="at-hint">{say('noneFound')}</p>}
        <div className="ins-cards">
          {found.map((instrument) => (
            <InstrumentCard key={instrument.id} instrument={instrument} may={may} />
          ))}
        </div>
      </div>
    </PageOf>
  )
}

type InstrumentCardProps = {
  instrument: InstrumentShown
  may: { bringIn: boolean; recordTerms: boolean }
}

function InstrumentCard({ instrument, may }: InstrumentCardProps) {
  const [open, setOpen] = useState<'bring' | 'terms'>()
  const { id, name, asks, about, by, ages, items, mode, rights, source, checked } = instrument
  const mayBring = may.bringIn && instrument.isOpen && mode !== 'own' && mode !== 'score-only'
  return (
    <Card title={name} hint={asks} aside={!checked && <Chip tone="lamp">{say('unchecked')}</Chip>}>
      <div className="ins-facts">
        <p>
          {[
            by.map((one) => say(`by-${one}`, { name: say('youngPerson') })).join(', '),
            ages && say('ages', { ages }),
          ]
            .filter(Boolean)
            .join('. ')}
          .
        </p>
        {items && <p>{say('items', { items })}</p>}
        {about === 'home' && <p>{say('aboutHome')}</p>}
        <p>
          <strong>{say(`mode-${mode}`)}.</strong> {rights}
        </p>
        <Standing instrument={instrument} />
        {source && <p className="ins-small">{say('source', { source })}</p>}
        {!checked && <p className="ins-small">{say('uncheckedSays')}</p>}
      </div>
      {open === 'bring' && <BringInForm instrument={id} name={name} onDone={() => setOpen(undefined)} />}
      {open === 'terms' && <TermsForm instrument={id} onDone={() => setOpen(undefined)} />}
      {open === undefined && (
        <div className="ins-buttons">
          {mayBring && (
            <Button
              variant="light"
              aria-label={`${say('bringIn')}: ${name}`}
              onClick={() => setOpen('bring')}
            >
              {say('bringIn')}
            </Button>
          )}
          {may.recordTerms && mode === 'pack' && (
            <Button
              variant="light"
              aria-label={`${say('recordTerms')}: ${name}`}
              onClick={() => setOpen('terms')}
            >
              {say('recordTerms')}
            </Button>
          )}
        </div>
      )}
    </Card>
  )
}

/** Whether there is a form here, and what was recorded about the right to it. */
function Standing({ instrument: { mode, form, versions, terms } }: { instrument: InstrumentShown }) {
  const formSays =
    form === 'ships'
      ? say('formShips')
      : form === 'brought-in'
        ? say('formBrought', { versions })
        : say('formNone')
  return (
    <>
      {mode !== 'score-only' && <p>{formSays}</p>}
      {mode === 'pack' && !terms && <p>{say('termsNone')}</p>}
      {terms && (
        <p>
          {say('termsOn', { words: terms.words, who: terms.toldByName, day: shortDay(terms.agreedOn) })}{' '}
          {terms.endsOn && say('termsUntil', { day: shortDay(terms.endsOn) })}
        </p>
      )}
    </>
  )
}
