import { Textarea } from '@mantine/core'
import { useId, useState } from 'react'
import { Refused } from '#platform/web/call.ts'
import { useSend } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { type OwnThing, writeInLibrary } from '../contract/library.ts'
import { OwnEntry } from '../library/own.ts'
import { LimitFields, RuleFields } from './edit-own-rule.tsx'
import { StrategyFields } from './edit-own-strategy.tsx'
import { type Problems, summaryOf } from './form-problems.ts'
import type { LibraryShown } from './library-list.ts'
import { say } from './library-words.ts'
import { SideWindow } from './side-window.tsx'
import { troubleSays } from './trouble.ts'

type Kind = OwnEntry['kind']
type EditLibraryProps = {
  library: LibraryShown
  names: ReadonlyMap<string, string>
  kind: Kind
  /** What is changed; something new without it. */
  thing: OwnThing | undefined
  /** What was typed before and not kept, by what it is about. */
  drafts: Map<string, OwnEntry>
  onClose: () => void
}

const titles = { strategy: 'strategyTitle', rule: 'ruleTitle', exclusion: 'limitTitle' } as const

/** Something of the provider’s own in all its fields, and why. Kept, it is a new version. */
export function EditLibrary({ library, names, kind, thing, drafts, onClose }: EditLibraryProps) {
  const [id] = useState(() => crypto.randomUUID())
  const [key] = useState(() => thing?.key ?? `own-${crypto.randomUUID()}`)
  const draftKey = thing?.key ?? kind
  const [entry, setEntry] = useState(() => drafts.get(draftKey) ?? thing?.versions[0]?.entry ?? blank(kind))
  const [because, setBecause] = useState('')
  const [problems, setProblems] = useState<Problems>({})
  const formId = useId()
  const send = useSend(writeInLibrary)
  const set = (next: OwnEntry) => {
    drafts.set(draftKey, next)
    setEntry(next)
  }
  const keep = () => {
    const found = problemsOf(entry, because)
    setProblems(found)
    if (Object.keys(found).length > 0) return
    const basedOn = thing?.versions[0]?.number ?? 0
    const done = () => {
      drafts.delete(draftKey)
      onClose()
    }
    send.mutate({ id, key, basedOn, because, entry }, { onSuccess: done })
  }
  const refused = send.error ? refusedFields(send.error) : {}
  const shown = { ...problems, ...refused }
  const general = send.error && Object.keys(refused).length === 0 ? [{ words: troubleSays(send.error) }] : []
  const fields = { formId, problems: shown, names }
  return (
    <SideWindow onClose={onClose} title={say(titles[kind])}>
      <form
        className="at-plan-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          keep()
        }}
      >
        <ErrorSummary title={say('problem')} problems={[...summaryOf(shown, formId), ...general]} />
        {entry.kind === 'strategy' && (
          <StrategyFields
            {...fields}
            strategy={entry.strategy}
            onChange={(strategy) => set({ ...entry, strategy })}
          />
        )}
        {entry.kind === 'rule' && (
          <RuleFields
            {...fields}
            {...{ library }}
            rule={entry.rule}
            onChange={(rule) => set({ ...entry, rule })}
          />
        )}
        {entry.kind === 'exclusion' && (
          <LimitFields
            {...fields}
            {...{ library }}
            limit={entry.exclusion}
            onChange={(exclusion) => set({ ...entry, exclusion })}
          />
        )}
        <Textarea
          id={`${formId}-why`}
          label={say('why')}
          description={say('whyHint')}
          value={because}
          maxLength={500}
          error={shown.why}
          onChange={(event) => setBecause(event.currentTarget.value)}
        />
        <FormFoot keep={say('keep')} busy={send.isPending} onCancel={onClose} />
      </form>
    </SideWindow>
  )
}

/** What is missing, by the name of the field: the last part of its path that names one. */
function problemsOf(entry: OwnEntry, because: string): Problems {
  const problems: Record<string, string> = {}
  const read = OwnEntry.safeParse(entry)
  for (const { path, message } of read.error?.issues ?? []) problems[fieldOf(path.map(String))] ??= message
  if (because.trim().length < 3) problems.why = say('whyMissing')
  return problems
}

function refusedFields(error: Error): Problems {
  if (!(error instanceof Refused)) return {}
  return Object.fromEntries(
    Object.entries(error.fields).map(([path, words]) => [fieldOf(path.split('.').slice(1)), words.join(' ')]),
  )
}

function fieldOf(path: readonly string[]): string {
  return path.findLast((part) => /^[a-z]/i.test(part)) ?? 'name'
}

function blank(kind: Kind): OwnEntry {
  if (kind === 'rule') {
    const when = { domain: 'senses' as const, ages: [6, 17] as [number, number], flags: [] }
    return { kind, rule: { when, suggest: [], max: 1, because: '', source: '', evidence: 'C' } }
  }
  if (kind === 'exclusion') {
    const what = { effect: 'exclude' as const, tags: [], strategies: [], because: '', source: '' }
    return { kind, exclusion: { flag: 'touch-trigger', ...what } }
  }
  const words = { name: '', how: '', dose: '', deliveredBy: '', cautions: '', source: '' }
  const rest = { domains: [], ages: [6, 17] as [number, number], plannedTimes: null, tags: [], onlyWith: [] }
  return { kind, strategy: { ...words, ...rest, evidence: 'C' } }
}
