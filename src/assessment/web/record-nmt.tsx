import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { base64Of } from '#platform/base64.ts'
import type { ChildId } from '#platform/ids.ts'
import { fieldWords, useSend } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { NmtBand, NmtDomain, NmtResultId, type Reported, recordNmt } from '../contract/nmt.ts'
import { keptDraft } from './kept-draft.ts'
import { nameOfBand, nameOfNmtDomain, say } from './nmt-words.ts'
import { Paper } from './paper.tsx'
import { useMay } from './use-may.ts'

interface Draft {
  assessedOn: string
  assessor: string
  certification: string
  percents: Partial<Record<NmtDomain, number>>
  bands: Partial<Record<NmtDomain, NmtBand>>
  modulation: number | undefined
  words: string
}

const empty = (): Draft => ({
  assessedOn: '',
  assessor: '',
  certification: '',
  percents: {},
  bands: {},
  modulation: undefined,
  words: '',
})

const useKept = keptDraft<Draft>()
const MOST_BYTES = 1_500_000

/** A result from the report of a certified assessor, which goes with it. */
export function RecordNmt({ childId, onDone }: { childId: ChildId; onDone: () => void }) {
  const { me } = useMay(childId)
  const [id] = useState(() => NmtResultId.parse(crypto.randomUUID()))
  const { draft, change, forget } = useKept(`${me?.personId}/${childId}`, empty)
  const [file, setFile] = useState<File>()
  const [missing, setMissing] = useState<Record<string, string>>({})
  const send = useSend(recordNmt)
  const says = { ...fieldWords(send.error), ...missing }
  const at = useId()
  const keep = async () => {
    const domains = reportedIn(draft)
    const wrong = missingIn(draft, domains, file)
    setMissing(wrong)
    if (!file || Object.keys(wrong).length > 0) return
    const report = base64Of(new Uint8Array(await file.arrayBuffer()))
    const { assessedOn, assessor, certification, words, modulation } = draft
    const result = { id, childId, assessedOn, assessor, certification, words, domains, report }
    send.mutate(
      { ...result, ...(modulation !== undefined && { modulation }) },
      {
        onSuccess: () => {
          forget()
          onDone()
        },
      },
    )
  }
  const fields = Object.entries(says).map(([field, words]) => ({
    fieldId: `${at}${field.split('.')[0]}`,
    words,
  }))
  const problems = send.error && fields.length === 0 ? [{ words: send.error.message }] : fields
  return (
    <Paper title={say('record')} onClose={onDone}>
      <form
        className="at-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <ErrorSummary title={say('problem')} problems={problems} />
        <WhoAssessed {...{ at, draft, change, says }} />
        <p className="at-hint" id={`${at}domains`} tabIndex={-1}>
          {says.domains ?? say('optional')}
        </p>
        {NmtDomain.options.map((domain) => (
          <DomainFields key={domain} {...{ domain, draft, change }} />
        ))}
        <NumberInput
          label={say('modulation')}
          min={0}
          step={0.01}
          value={draft.modulation ?? ''}
          onChange={(value) => change({ modulation: numberIn(value) })}
        />
        <Textarea
          label={say('words')}
          value={draft.words}
          maxLength={2000}
          onChange={(event) => change({ words: event.currentTarget.value })}
        />
        <label className="nmt-file">
          <strong>{say('reportField')}</strong>
          <span className="at-hint">{says.report ?? say('reportHint')}</span>
          <input
            id={`${at}report`}
            type="file"
            accept="application/pdf"
            onChange={(event) => setFile(event.currentTarget.files?.[0])}
          />
        </label>
        <FormFoot
          keep={say('keep')}
          busy={send.isPending}
          onCancel={onDone}
          cancel={say('cancel')}
          tone="lamp"
        />
      </form>
    </Paper>
  )
}

type FieldsProps = { draft: Draft; change: (changed: Partial<Draft>) => void }

function WhoAssessed({
  at,
  draft,
  change,
  says,
}: FieldsProps & { at: string; says: Record<string, string> }) {
  return (
    <>
      <TextInput
        id={`${at}assessedOn`}
        type="date"
        label={say('assessedOn')}
        value={draft.assessedOn}
        error={says.assessedOn}
        onChange={(event) => change({ assessedOn: event.currentTarget.value })}
      />
      <TextInput
        id={`${at}assessor`}
        label={say('assessor')}
        value={draft.assessor}
        maxLength={120}
        error={says.assessor}
        onChange={(event) => change({ assessor: event.currentTarget.value })}
      />
      <TextInput
        id={`${at}certification`}
        label={say('certification')}
        description={say('certificationHint')}
        value={draft.certification}
        maxLength={200}
        error={says.certification}
        onChange={(event) => change({ certification: event.currentTarget.value })}
      />
    </>
  )
}

function DomainFields({ domain, draft, change }: FieldsProps & { domain: NmtDomain }) {
  const name = nameOfNmtDomain(domain)
  return (
    <div className="nmt-fields">
      <NumberInput
        label={say('percent', { domain: name })}
        min={0}
        max={200}
        value={draft.percents[domain] ?? ''}
        onChange={(value) => change({ percents: withOne(draft.percents, domain, numberIn(value)) })}
      />
      <NativeSelect
        label={say('band', { domain: name })}
        value={draft.bands[domain] ?? ''}
        onChange={(event) => {
          const band = NmtBand.safeParse(event.currentTarget.value)
          change({ bands: withOne(draft.bands, domain, band.data) })
        }}
        data={[
          { value: '', label: say('noBand') },
          ...NmtBand.options.map((value) => ({ value, label: nameOfBand(value) })),
        ]}
      />
    </div>
  )
}

function withOne<Value>(
  all: Partial<Record<NmtDomain, Value>>,
  domain: NmtDomain,
  value: Value | undefined,
): Partial<Record<NmtDomain, Value>> {
  const { [domain]: _, ...others } = all
  return value === undefined ? { ...others } : { ...others, [domain]: value }
}

function numberIn(value: string | number): number | undefined {
  return typeof value === 'number' ? value : undefined
}

function reportedIn({ percents, bands }: Draft): Reported[] {
  return NmtDomain.options.flatMap((domain) => {
    const [percent, band] = [percents[domain], bands[domain]]
    return percent === undefined ? [] : [{ domain, percent, ...(band && { band }) }]
  })
}

function missingIn(
  { assessedOn, assessor, certification }: Draft,
  domains: readonly Reported[],
  file: File | undefined,
): Record<string, string> {
  const report = !file ? say('needReport') : file.size > MOST_BYTES ? say('tooBig') : ''
  return {
    ...(!assessedOn && { assessedOn: say('needDay') }),
    ...(!assessor.trim() && { assessor: say('needAssessor') }),
    ...(!certification.trim() && { certification: say('needCertified') }),
    ...(domains.length === 0 && { domains: say('needDomain') }),
    ...(report && { report }),
  }
}
