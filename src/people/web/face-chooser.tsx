import { Button } from '@mantine/core'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { type Face as FaceData, faceColours, HairStyle } from '#platform/face.ts'
import { Face } from '#platform/web/look/face.tsx'
import { useSend } from '#platform/web/operations.ts'
import { SavedLine } from '#platform/web/parts/saved-line.tsx'
import { chooseFace } from '../contract/sign-in.ts'
import { type ColourPart, colourWords } from './colour-words.ts'
import { say } from './face-words.ts'
import { troubleWords } from './use-form.ts'
import './face-chooser.css'

/** One's own drawn face: each choice shows at once, and is kept when one says so. */
export function FaceChooser({ before }: { before: FaceData }) {
  const [face, setFace] = useState(before)
  const sent = useSend(chooseFace)
  const choose = (part: Partial<FaceData>) => {
    sent.reset()
    setFace({ ...face, ...part })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    sent.mutate({ face })
  }
  return (
    <form className="face-chooser" onSubmit={submit}>
      <div className="face-shown">
        <Face face={face} name={say('preview')} size={168} />
        <Button type="submit" loading={sent.isPending}>
          {say('keep')}
        </Button>
        {sent.isSuccess && <SavedLine where="everyone">{say('kept')}</SavedLine>}
        {sent.error && <p role="alert">{troubleWords(sent.error)}</p>}
      </div>
      <div className="face-parts">
        <Styles face={face} onChoose={choose} />
        <Colours part="hair" face={face} onChoose={choose} />
        <Colours part="skin" face={face} onChoose={choose} />
        <Glasses face={face} onChoose={choose} />
        <Colours part="top" face={face} onChoose={choose} />
        <Colours part="ground" face={face} onChoose={choose} />
      </div>
    </form>
  )
}

type PartProps = { face: FaceData; onChoose: (part: Partial<FaceData>) => void }

function Styles({ face, onChoose }: PartProps) {
  const choices = HairStyle.options.map((style) => ({
    key: style,
    name: say(style),
    isChosen: face.style === style,
    shown: <Face face={{ ...face, style }} name="" size={60} />,
    onChoose: () => onChoose({ style }),
  }))
  return <Choices legend={say('style')} choices={choices} />
}

function Glasses({ face, onChoose }: PartProps) {
  const choices = [false, true].map((glasses) => ({
    key: String(glasses),
    name: say(glasses ? 'withGlasses' : 'withoutGlasses'),
    isChosen: (face.glasses ?? false) === glasses,
    shown: <Face face={{ ...face, glasses }} name="" size={60} />,
    onChoose: () => onChoose({ glasses }),
  }))
  return <Choices legend={say('glasses')} choices={choices} />
}

function Colours({ part, face, onChoose }: PartProps & { part: ColourPart }) {
  const choices = faceColours[part].map((colour) => ({
    key: colour,
    name: say(colourWords[colour]),
    isChosen: face[part].toUpperCase() === colour,
    shown: <Dot colour={colour} />,
    onChoose: () => onChoose({ [part]: colour }),
  }))
  return <Choices legend={say(part)} choices={choices} />
}

function Dot({ colour }: { colour: string }) {
  return (
    <svg aria-hidden="true" width="44" height="44" viewBox="0 0 44 44">
      <circle cx="22" cy="22" r="21" fill={colour} stroke="currentColor" strokeOpacity="0.35" />
    </svg>
  )
}

type ChoicesProps = {
  legend: string
  choices: readonly {
    key: string
    name: string
    isChosen: boolean
    shown: ReactNode
    onChoose: () => void
  }[]
}

/** One part of the face: one tab stop, arrow keys move between its choices. */
function Choices({ legend, choices }: ChoicesProps) {
  const group = useId()
  return (
    <fieldset className="face-part">
      <legend>{legend}</legend>
      {choices.map(({ key, name, isChosen, shown, onChoose }) => (
        <label key={key} className="face-choice" title={name}>
          <input type="radio" name={group} checked={isChosen} onChange={onChoose} aria-label={name} />
          {shown}
        </label>
      ))}
    </fieldset>
  )
}
