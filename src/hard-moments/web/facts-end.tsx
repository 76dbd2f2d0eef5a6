import { TextInput, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { shapeOrder } from '#platform/shape.ts'
import { StateShape } from '#platform/web/look/shapes.tsx'
import { ChoiceChips } from './choice-chips.tsx'
import type { FactsFieldsProps } from './facts-fields.ts'
import { say } from './words.ts'

const PLACES = ['bedroom', 'lounge', 'kitchen', 'stairs', 'garden', 'car', 'school', 'out'] as const

/** How it ended, and, for who wants to say more, where it was, who was there and what else was tried. */
export function FactsEnd({ around, draft, change }: FactsFieldsProps) {
  const { name } = around
  return (
    <>
      <ChoiceChips
        legend={say('ended', { name })}
        single
        choices={shapeOrder.map((shape) => ({
          value: shape,
          words: (
            <>
              <StateShape shape={shape} label="" size={24} /> {say(`end-${shape}`)}
            </>
          ),
        }))}
        chosen={draft.end ? [draft.end] : []}
        onChange={([end]) => change({ end })}
      />
      <Where draft={draft} change={change} />
      <WhoWasThere around={around} draft={draft} change={change} />
    </>
  )
}

function Where({ draft, change }: Omit<FactsFieldsProps, 'around'>) {
  const [asksOther, askOther] = useState(draft.placeOther !== '')
  return (
    <ChoiceChips
      legend={say('place')}
      choices={PLACES.map((one) => ({ value: say(`place-${one}`), words: say(`place-${one}`) }))}
      chosen={draft.places}
      onChange={(places) => change({ places })}
    >
      {asksOther ? (
        <TextInput
          label={say('placeOther')}
          value={draft.placeOther}
          maxLength={80}
          onChange={(event) => change({ placeOther: event.currentTarget.value })}
        />
      ) : (
        <UnstyledButton className="hm-more" onClick={() => askOther(true)}>
          {say('other')}
        </UnstyledButton>
      )}
    </ChoiceChips>
  )
}

function WhoWasThere({ around: { adults, others, card }, draft, change }: FactsFieldsProps) {
  const responses = (card?.responses ?? []).filter(({ responseId }) => !draft.helped.includes(responseId))
  return (
    <>
      <ChoiceChips
        legend={say('whoWasThere')}
        choices={adults.map(({ personId, name }) => ({ value: personId, words: name }))}
        chosen={draft.adults}
        onChange={(chosen) => change({ adults: chosen })}
      />
      {others.length > 0 && (
        <ChoiceChips
          legend={say('youngPeople')}
          choices={others.map(({ id, knownAs }) => ({ value: id, words: knownAs }))}
          chosen={draft.children}
          onChange={(children) => change({ children })}
        />
      )}
      <TextInput
        label={say('othersThere')}
        value={draft.others}
        maxLength={300}
        onChange={(event) => change({ others: event.currentTarget.value })}
      />
      {responses.length > 0 && (
        <ChoiceChips
          legend={say('tried')}
          choices={responses.map(({ responseId, short }) => ({ value: responseId, words: short }))}
          chosen={draft.tried}
          onChange={(tried) => change({ tried })}
        />
      )}
      <TextInput
        label={say('triedOther')}
        value={draft.triedOther}
        maxLength={300}
        onChange={(event) => change({ triedOther: event.currentTarget.value })}
      />
    </>
  )
}
