import { Button, NativeSelect } from '@mantine/core'
import { useId } from 'react'
import { Skipped, type Value } from '../answers.ts'
import { type Item, isQuestion } from '../form.ts'
import { AnswerField } from './answer-field.tsx'
import type { Filling } from './use-filling.ts'
import { say } from './words.ts'

export type FormItemsProps = {
  items: readonly Item[]
  asked: ReadonlySet<string>
  filling: Filling
  problems: Readonly<Record<string, string>>
  onAnswer: (linkId: string, values: readonly Value[]) => void
  onSkip: (linkId: string, because: Skipped['because']) => void
}

/** The items of a form that are asked, groups within groups. */
export function FormItems(props: FormItemsProps) {
  const { items, asked } = props
  return items
    .filter(({ linkId }) => asked.has(linkId))
    .map((item) => {
      if (isQuestion(item)) return <Question key={item.linkId} {...props} item={item} />
      if (item.type === 'display') return <p key={item.linkId}>{item.text}</p>
      return (
        <fieldset key={item.linkId} className="ins-group">
          {item.text && <legend>{item.text}</legend>}
          <FormItems {...props} items={item.items} />
        </fieldset>
      )
    })
}

/** The id of the field of a question, for the list of what is wrong. */
export function fieldIdOf(linkId: string): string {
  return `answer-${linkId.replace(/[^\w-]/g, '_')}`
}

function Question({ item, ...props }: FormItemsProps & { item: Item }) {
  const { filling, problems, onAnswer, onSkip } = props
  const { linkId, prefix, text, picture, isReadOnly } = item
  const labelId = useId()
  const because = filling.skipped.find((one) => one.linkId === linkId)?.because
  const given = filling.answers[linkId] ?? []
  const error = problems[linkId]
  return (
    <div className="ins-question">
      <p id={labelId} className="ins-asks">
        {prefix && <span>{prefix} </span>}
        {text}
      </p>
      {picture && <img className="ins-picture" src={picture.src} alt={picture.says} />}
      {because ? (
        <p className="ins-skipped">
          {say('skipped', { because: say(`skip-${because}`) })}{' '}
          <Button variant="subtle" size="compact-md" onClick={() => onAnswer(linkId, [])}>
            {say('answerIt')}
          </Button>
        </p>
      ) : (
        <AnswerField
          id={fieldIdOf(linkId)}
          item={item}
          given={given}
          error={error}
          labelledBy={labelId}
          onAnswer={(values) => onAnswer(linkId, values)}
        />
      )}
      {error && <p className="ins-problem">{error}</p>}
      {!because && given.length === 0 && !isReadOnly && (
        <Skip text={text} onSkip={(why) => onSkip(linkId, why)} />
      )}
      {item.items.length > 0 && <FormItems {...props} items={item.items} />}
    </div>
  )
}

/** Not to answer is an answer: with why, so that nobody takes it for a gap. */
function Skip({ text, onSkip }: { text: string; onSkip: (because: Skipped['because']) => void }) {
  const reasons = Skipped.shape.because.options
  return (
    <NativeSelect
      className="ins-skip"
      aria-label={`${say('skip')}: ${text}`}
      value=""
      onChange={(event) => {
        const because = reasons.find((one) => one === event.currentTarget.value)
        if (because) onSkip(because)
      }}
      data={[
        { value: '', label: say('skip') },
        ...reasons.map((one) => ({ value: one, label: say(`skip-${one}`) })),
      ]}
    />
  )
}
