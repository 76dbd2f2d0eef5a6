import { Radio, TextInput } from '@mantine/core'
import { use } from 'react'
import { keyOf, type Offered, type Value } from '../answers.ts'
import type { AnswerFieldProps } from './answer-field-props.ts'
import { AnswerHelpHere } from './answer-help.ts'
import { say } from './answer-words.ts'

/** Somebody as an answer: one of those whom the form means, or a name. */
export function AnswerSomebody(props: AnswerFieldProps) {
  const { id, item, given, labelledBy, onAnswer } = props
  const people = use(AnswerHelpHere).people.filter(
    ({ type }) => !item.refersTo || (type !== undefined && item.refersTo.includes(type)),
  )
  const [first] = given
  const chosen = people.find((one) => first && keyOf(asValue(one)) === keyOf(first))
  const name = first && 'valueReference' in first && !chosen ? first.valueReference.display : ''
  return (
    <>
      {people.length > 0 && (
        <Radio.Group
          id={id}
          aria-labelledby={labelledBy}
          value={chosen?.reference ?? ''}
          onChange={(reference) => {
            const one = people.find((other) => other.reference === reference)
            onAnswer(one ? [asValue(one)] : [])
          }}
        >
          <div className="ins-options">
            {people.map(({ reference = '', display, fullName }) => (
              <Radio
                key={reference}
                value={reference}
                label={fullName || display}
                disabled={item.isReadOnly}
              />
            ))}
          </div>
        </Radio.Group>
      )}
      <TextInput
        {...(people.length === 0 && { id })}
        label={say(people.length > 0 ? 'somebodyElse' : 'whoIsIt')}
        maxLength={300}
        value={name}
        disabled={item.isReadOnly}
        onChange={(event) => {
          const display = event.currentTarget.value
          onAnswer(display.trim() === '' ? [] : [{ valueReference: { display } }])
        }}
      />
    </>
  )
}

/** Without the whole name: what is being answered lies on the device. */
function asValue({ fullName: _, ...valueReference }: Offered): Value {
  return { valueReference }
}
