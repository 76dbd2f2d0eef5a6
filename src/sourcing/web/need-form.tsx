import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { addNeed, type Source, SourcingNeedId } from '../contract/needs.ts'
import { kinds } from '../kinds/kinds.ts'
import { Form } from './form.tsx'
import type { Here } from './here.ts'
import { useTyped } from './typed.ts'
import { say } from './words.ts'

type SourceShown = Source & { says: string }
type NeedFormProps = { here: Here; sources: readonly SourceShown[]; onDone: () => void }

/** What is looked for, what it is for, where it comes from, and what the child says. */
export function NeedForm({ here: { childId, name }, sources, onDone }: NeedFormProps) {
  const { text, tick, value, send, problems, busy } = useTyped(addNeed, `sourcing-${childId}`, {
    ...{ kind: '', kindWords: '', purpose: '', childWords: '', wishedBy: '', source: '' },
    byHealthService: '',
  })
  const sendIt = () => {
    const from = sources.find((one) => keyOf(one) === value('source'))
    send(
      {
        id: SourcingNeedId.parse(crypto.randomUUID()),
        childId,
        kind: value('kind'),
        kindWords: value('kind') === 'other' ? value('kindWords') : '',
        purpose: value('purpose'),
        childWords: value('childWords'),
        wishedBy: value('wishedBy'),
        byHealthService: value('byHealthService') === 'yes',
        ...(from && { source: { kind: from.kind, id: from.id } }),
      },
      onDone,
    )
  }
  return (
    <Form label={say('add')} {...{ problems, busy }} onSend={sendIt} onCancel={onDone}>
      <div className="ppl-two">
        <NativeSelect {...text('kind')} label={say('kind')} data={kindOptions()} />
        {value('kind') === 'other' && <TextInput {...text('kindWords')} label={say('kindWords')} />}
      </div>
      <Textarea
        {...text('purpose')}
        autosize
        minRows={2}
        label={say('purpose')}
        description={say('purposeHint', { name })}
      />
      <NativeSelect {...text('source')} label={say('comesFrom')} data={sourceOptions(sources)} />
      <Textarea
        {...text('childWords')}
        autosize
        minRows={2}
        label={say('childWords', { name })}
        description={say('childWordsHint', { name })}
      />
      <TextInput {...text('wishedBy')} label={say('wished')} />
      <Checkbox {...tick('byHealthService')} label={say('byHealth')} description={say('byHealthHint')} />
    </Form>
  )
}

function kindOptions() {
  const of = (group: 'education' | 'therapy') => ({
    group: say(group),
    items: kinds
      .filter((one) => one.of === group && one.id !== 'other')
      .map(({ id, name }) => ({ value: id, label: name })),
  })
  const other = kinds.filter(({ id }) => id === 'other').map(({ id, name }) => ({ value: id, label: name }))
  return [{ value: '', label: '' }, of('education'), of('therapy'), ...other]
}

function sourceOptions(sources: readonly SourceShown[]) {
  const labelOf = ({ kind, says }: SourceShown) =>
    say(kind === 'plan-need' ? 'needOption' : 'meaningOption', { says })
  return [
    { value: '', label: say('noSource') },
    ...sources.map((one) => ({ value: keyOf(one), label: labelOf(one) })),
  ]
}

function keyOf({ kind, id }: Source): string {
  return `${kind} ${id}`
}
