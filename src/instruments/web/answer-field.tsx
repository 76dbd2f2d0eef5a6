import { Checkbox, NumberInput, Radio, Textarea, TextInput } from '@mantine/core'
import { keyOf, type Value } from '../answers.ts'
import type { Item, Option } from '../form.ts'
import type { AnswerFieldProps } from './answer-field-props.ts'
import { AnswerFile } from './answer-file.tsx'
import { AnswerSomebody } from './answer-somebody.tsx'
import { say } from './words.ts'

/** Where one question is answered, by its kind. */
export function AnswerField(props: AnswerFieldProps) {
  const { item } = props
  if (item.options.length > 0) return item.repeats ? <Several {...props} /> : <OneOf {...props} />
  if (item.type === 'attachment') return <AnswerFile {...props} />
  if (item.type === 'reference') return <AnswerSomebody {...props} />
  if (item.type === 'boolean') return <YesOrNo {...props} />
  if (item.type === 'integer' || item.type === 'decimal' || item.type === 'quantity')
    return <Figure {...props} />
  return <Written {...props} />
}

function OneOf({ id, item, given, labelledBy, onAnswer }: AnswerFieldProps) {
  const [first] = given
  const chosen = first && item.options.find(({ value }) => keyOf(value) === keyOf(first))
  return (
    <>
      <Radio.Group
        id={id}
        aria-labelledby={labelledBy}
        value={chosen ? keyOf(chosen.value) : ''}
        onChange={(key) =>
          onAnswer(item.options.filter(({ value }) => keyOf(value) === key).map((one) => one.value))
        }
      >
        <div className="ins-options">
          {item.options.map((option) => (
            <Radio
              key={keyOf(option.value)}
              value={keyOf(option.value)}
              label={<OptionWords {...option} />}
              disabled={item.isReadOnly}
            />
          ))}
        </div>
      </Radio.Group>
      {item.type === 'open-choice' && <OwnWords item={item} given={given} onAnswer={onAnswer} />}
    </>
  )
}

function Several({ id, item, given, labelledBy, onAnswer }: AnswerFieldProps) {
  const keys = given.map(keyOf)
  return (
    <>
      <Checkbox.Group
        id={id}
        aria-labelledby={labelledBy}
        value={keys}
        onChange={(chosen) =>
          onAnswer(item.options.filter(({ value }) => chosen.includes(keyOf(value))).map((one) => one.value))
        }
      >
        <div className="ins-options">
          {item.options.map((option) => (
            <Checkbox
              key={keyOf(option.value)}
              value={keyOf(option.value)}
              label={<OptionWords {...option} />}
              disabled={item.isReadOnly}
            />
          ))}
        </div>
      </Checkbox.Group>
      {item.type === 'open-choice' && <OwnWords item={item} given={given} onAnswer={onAnswer} />}
    </>
  )
}

/** The words are there beside the picture, so it needs none of its own. */
function OptionWords({ text, picture }: Pick<Option, 'text' | 'picture'>) {
  if (!picture) return text
  return (
    <span className="ins-pictured">
      <img src={picture.src} alt="" />
      {text}
    </span>
  )
}

/** An answer that is not in the list. */
function OwnWords({ item, given, onAnswer }: Pick<AnswerFieldProps, 'item' | 'given' | 'onAnswer'>) {
  const listed = given.filter((one) => item.options.some(({ value }) => keyOf(value) === keyOf(one)))
  const own = given.find((one) => !listed.includes(one))
  return (
    <TextInput
      label={say('otherAnswer')}
      maxLength={item.maxLength ?? 500}
      value={own && 'valueString' in own ? own.valueString : ''}
      onChange={(event) => {
        const valueString = event.currentTarget.value
        const kept = item.repeats ? listed : []
        onAnswer(valueString === '' ? listed : [...kept, { valueString }])
      }}
    />
  )
}

function YesOrNo({ id, item, given, labelledBy, onAnswer }: AnswerFieldProps) {
  const [first] = given
  const value = first && 'valueBoolean' in first ? `${first.valueBoolean}` : ''
  return (
    <Radio.Group
      id={id}
      aria-labelledby={labelledBy}
      value={value}
      onChange={(chosen) => onAnswer([{ valueBoolean: chosen === 'true' }])}
    >
      <div className="ins-options">
        <Radio value="true" label={say('yes')} disabled={item.isReadOnly} />
        <Radio value="false" label={say('no')} disabled={item.isReadOnly} />
      </div>
    </Radio.Group>
  )
}

function Figure({ id, item, given, error, labelledBy, onAnswer }: AnswerFieldProps) {
  const [first] = given
  return (
    <NumberInput
      id={id}
      aria-labelledby={labelledBy}
      error={error}
      disabled={item.isReadOnly}
      allowDecimal={item.type !== 'integer'}
      suffix={item.unit === undefined ? '' : ` ${item.unit}`}
      value={first ? (figureIn(first) ?? '') : ''}
      onChange={(figure) => onAnswer(typeof figure === 'number' ? [figureAs(item, figure)] : [])}
    />
  )
}

function figureIn(value: Value): number | undefined {
  if ('valueInteger' in value) return value.valueInteger
  if ('valueDecimal' in value) return value.valueDecimal
  return 'valueQuantity' in value ? value.valueQuantity.value : undefined
}

function figureAs({ type, unit }: Item, figure: number): Value {
  if (type === 'integer') return { valueInteger: Math.trunc(figure) }
  if (type === 'decimal') return { valueDecimal: figure }
  return { valueQuantity: { value: figure, ...(unit !== undefined && { unit }) } }
}

/** Words, days and times: what is written is the answer. Several have a field each. */
function Written(props: AnswerFieldProps) {
  const { id, item, given, error, labelledBy, onAnswer } = props
  // Where several may be given, an empty field waits for the next.
  const texts = given.length === 0 || item.repeats ? [...given.map(textIn), ''] : given.map(textIn)
  const change = (at: number, text: string) =>
    onAnswer(texts.map((one, i) => (i === at ? text : one)).flatMap((one) => written(item, one)))
  return (
    <>
      {texts
        .map((text, at) => ({ place: `${at}`, text }))
        .map(({ place, text }) => {
          const at = Number(place)
          const field = {
            ...(at === 0 ? { id } : {}),
            'aria-labelledby': labelledBy,
            error: at === 0 ? error : undefined,
            disabled: item.isReadOnly,
            value: text,
            maxLength: item.maxLength ?? 20_000,
            onChange: (event: { currentTarget: { value: string } }) => change(at, event.currentTarget.value),
          }
          if (item.type === 'text') return <Textarea key={place} autosize minRows={2} {...field} />
          return <TextInput key={place} type={INPUTS[item.type] ?? 'text'} {...field} />
        })}
    </>
  )
}

const INPUTS: Readonly<Partial<Record<Item['type'], string>>> = {
  date: 'date',
  dateTime: 'datetime-local',
  time: 'time',
  url: 'url',
}

function textIn(value: Value): string {
  if ('valueDateTime' in value) return localMinutes(new Date(value.valueDateTime))
  if ('valueTime' in value) return value.valueTime.slice(0, 5)
  const [plain] = Object.values(value)
  return typeof plain === 'string' ? plain : ''
}

function written({ type }: Item, text: string): Value[] {
  if (text === '') return []
  if (type === 'date') return [{ valueDate: text }]
  if (type === 'time') return [{ valueTime: `${text}:00` }]
  if (type === 'url') return [{ valueUri: text }]
  if (type === 'dateTime') return [{ valueDateTime: new Date(text).toISOString() }]
  return [{ valueString: text }]
}

/** As the field for a day and a time wants it: on this device's clock. */
function localMinutes(at: Date): string {
  const shifted = new Date(at.getTime() - at.getTimezoneOffset() * 60_000)
  return shifted.toISOString().slice(0, 16)
}
