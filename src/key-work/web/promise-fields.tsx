import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { newPromise, type PromiseDraft } from './session-draft.ts'
import { say } from './words.ts'

type PromiseFieldsProps = {
  name: string
  me: { id: string; knownAs: string }
  /** Who may promise something, besides the one who writes. */
  people: readonly { id: string; knownAs: string }[]
  promises: readonly PromiseDraft[]
  onChange: (promises: readonly PromiseDraft[]) => void
}

/** What was promised, by whom and until when. Each stays open until it was kept or answered. */
export function PromiseFields({ name, me, people, promises, onChange }: PromiseFieldsProps) {
  const change = (id: string, changed: Partial<PromiseDraft>) =>
    onChange(promises.map((one) => (one.id === id ? { ...one, ...changed } : one)))
  return (
    <fieldset className="kw-field">
      <legend>{say('promised')}</legend>
      {promises.length > 0 && <p className="at-hint">{say('promisedHint', { name })}</p>}
      {promises.map((one) => (
        <PromiseField
          key={one.id}
          promise={one}
          me={me}
          people={people}
          change={(changed) => change(one.id, changed)}
          remove={() => onChange(promises.filter(({ id }) => id !== one.id))}
        />
      ))}
      {promises.length < 8 && (
        <Button
          variant="default"
          leftSection={<IconPlus aria-hidden size={18} />}
          onClick={() => onChange([...promises, newPromise(me.id, me.knownAs)])}
        >
          {say('addPromise')}
        </Button>
      )}
    </fieldset>
  )
}

type PromiseFieldProps = Pick<PromiseFieldsProps, 'me' | 'people'> & {
  promise: PromiseDraft
  change: (changed: Partial<PromiseDraft>) => void
  remove: () => void
}

function PromiseField({ promise, me, people, change, remove }: PromiseFieldProps) {
  const others = people.filter(({ id }) => id !== me.id)
  const nameOf = (id: string) => [me, ...others].find((one) => one.id === id)?.knownAs ?? ''
  return (
    <div className="kw-promise">
      <TextInput
        label={say('promiseWords')}
        value={promise.words}
        maxLength={500}
        autoFocus
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      <div className="kw-two">
        <NativeSelect
          label={say('promiseBy')}
          value={promise.by}
          data={[
            { value: me.id, label: me.knownAs },
            ...others.map(({ id, knownAs }) => ({ value: id, label: knownAs })),
            { value: 'other', label: say('someoneElse') },
          ]}
          onChange={({ currentTarget: { value } }) => change({ by: value, byName: nameOf(value) })}
        />
        <TextInput
          label={say('promiseUntil')}
          type="date"
          value={promise.untilOn}
          onChange={(event) => change({ untilOn: event.currentTarget.value })}
        />
      </div>
      {promise.by === 'other' && (
        <TextInput
          label={say('promiseByName')}
          value={promise.byName}
          maxLength={80}
          onChange={(event) => change({ byName: event.currentTarget.value })}
        />
      )}
      <Button variant="subtle" onClick={remove}>
        {say('remove')}
      </Button>
    </div>
  )
}
