import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useAsk } from '#platform/web/operations.ts'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import { readLibrary } from '../contract/library.ts'
import type { OwnEntry } from '../library/own.ts'
import { Domain } from '../library/strategy.ts'
import { EditLibrary } from './edit-library.tsx'
import { LayAside } from './lay-aside.tsx'
import { type LibraryOpen, type LibraryShown, type Listed, listedIn, namesIn } from './library-list.ts'
import { LibraryThing } from './library-thing.tsx'
import { say } from './library-words.ts'
import './plan.css'
import './plan-cards.css'
import './edit-plan.css'
import './library.css'

/** The library: what ships with its grades and sources, and the provider’s own, to write, change and lay aside. */
export function LibraryPage() {
  const asked = useAsk(readLibrary, {})
  return <PageOf asked={asked}>{asked.data && <Library library={asked.data} />}</PageOf>
}

type Kind = OwnEntry['kind']

const adds = { strategy: 'addStrategy', rule: 'addRule', exclusion: 'addLimit' } as const

function Library({ library }: { library: LibraryShown }) {
  const [kind, setKind] = useState<Kind>('strategy')
  const [words, setWords] = useState('')
  const [domain, setDomain] = useState<Domain>()
  const [onlyOwn, setOnlyOwn] = useState(false)
  const [open, setOpen] = useState<LibraryOpen>()
  // What is being written outlives its window: who closes it by mistake finds it again.
  const drafts = useRef(new Map<string, OwnEntry>())
  const names = namesIn(library)
  const listed = listedIn(library, kind).filter((one) => isWanted(one, { words, domain, onlyOwn }))
  return (
    <div className="at-library">
      <header className="at-library-head">
        <h1>{say('title')}</h1>
        <p>{say('hint')}</p>
        <p className="at-hint">
          {say('edition', { number: library.edition })}. {say('ownCount', { count: library.own.length })}.
        </p>
      </header>
      <div className="at-library-bar">
        <Segments
          label={say('show')}
          value={kind}
          onChange={setKind}
          options={[
            { value: 'strategy', label: say('strategies') },
            { value: 'rule', label: say('rules') },
            { value: 'exclusion', label: say('limits') },
          ]}
        />
        <div className="at-library-deeds">
          <Button
            leftSection={<IconPlus aria-hidden size={20} />}
            onClick={() => setOpen({ what: 'write', kind })}
          >
            {say(adds[kind])}
          </Button>
        </div>
      </div>
      <div className="at-library-find">
        <TextInput
          label={say('find')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {kind !== 'exclusion' && (
          <NativeSelect
            label={say('reach')}
            value={domain ?? ''}
            data={[
              { value: '', label: say('everywhere') },
              ...Domain.options.map((one) => ({ value: one, label: say(one) })),
            ]}
            onChange={(event) => setDomain(Domain.options.find((one) => one === event.currentTarget.value))}
          />
        )}
        <Checkbox
          label={say('onlyOwn')}
          checked={onlyOwn}
          onChange={(event) => setOnlyOwn(event.currentTarget.checked)}
        />
      </div>
      <p className="at-hint" role="status">
        {say('found', { count: listed.length })}
      </p>
      <ul className="at-library-list">
        {listed.map((one) => (
          <LibraryThing key={one.key} {...{ one, names }} onOpen={setOpen} />
        ))}
      </ul>
      {open?.what === 'write' && (
        <EditLibrary
          key={open.thing?.key ?? open.kind}
          {...{ library, names }}
          kind={open.kind}
          thing={open.thing}
          drafts={drafts.current}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open?.what === 'lay-aside' && (
        <LayAside thing={open.thing} name={open.name} onClose={() => setOpen(undefined)} />
      )}
    </div>
  )
}

type Wanted = { words: string; domain: Domain | undefined; onlyOwn: boolean }

function isWanted({ search, domains, thing }: Listed, { words, domain, onlyOwn }: Wanted): boolean {
  if (onlyOwn && !thing) return false
  if (domain && domains.length > 0 && !domains.includes(domain)) return false
  return search.toLowerCase().includes(words.trim().toLowerCase())
}
