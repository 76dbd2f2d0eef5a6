import { Button, FileButton, TextInput } from '@mantine/core'
import { IconBrush, IconCamera } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState } from 'react'
import { base64Of } from '#platform/base64.ts'
import type { InputOf } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import { useSend } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { Saved } from '#platform/web/parts/saved.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import { keepMemory, MemoryId } from '../contract/memories.ts'
import type { Stroke } from './drawing.ts'
import { DrawingPad } from './drawing-pad.tsx'
import { say } from './memory-words.ts'
import { bytesIn, prepared } from './prepare-picture.ts'
import './memory.css'

type AddMemoryProps = {
  childId: ChildId
  /** The young person adds it themself, and says who sees it. */
  isOwn: boolean
}

type Made = { kind: 'photo'; file: Blob } | { kind: 'drawing' }

/** A photo from the camera or a file, or something drawn here. */
export function AddMemory({ childId, isOwn }: AddMemoryProps) {
  const [made, setMade] = useState<Made>()
  const [savedId, setSavedId] = useState<string>()
  if (made) {
    return (
      <NewMemory
        {...{ childId, isOwn, made }}
        onDone={(id) => {
          setSavedId(id)
          setMade(undefined)
        }}
      />
    )
  }
  return (
    <div className="rec-memory-new">
      <div className="rec-memory-adds">
        <FileButton
          accept="image/jpeg,image/png,image/webp"
          onChange={(file) => file && setMade({ kind: 'photo', file })}
        >
          {(props) => (
            <Button {...props} size="lg" leftSection={<IconCamera aria-hidden size={24} />}>
              {say('addPhoto')}
            </Button>
          )}
        </FileButton>
        <Button
          size="lg"
          variant="light"
          leftSection={<IconBrush aria-hidden size={24} />}
          onClick={() => setMade({ kind: 'drawing' })}
        >
          {say('draw')}
        </Button>
      </div>
      <p className="at-hint">{say('kindSays')}</p>
      {savedId && <Saved id={savedId} />}
    </div>
  )
}

type SeenBy = InputOf<typeof keepMemory>['seenBy']
type NewMemoryProps = AddMemoryProps & { made: Made; onDone: (id: string | undefined) => void }

function NewMemory({ childId, isOwn, made, onDone }: NewMemoryProps) {
  const send = useSend(keepMemory)
  const [words, setWords] = useState('')
  // The fewest people until the young person chooses more.
  const [seenBy, setSeenBy] = useState<SeenBy>(isOwn ? 'me' : 'team')
  const [strokes, setStrokes] = useState<readonly Stroke[]>([])
  const [problem, setProblem] = useState('')
  const canvas = useRef<HTMLCanvasElement>(null)
  const pictureId = useId()
  const keep = async () => {
    if (made.kind === 'drawing' && strokes.length === 0) return setProblem(say('padEmpty'))
    const bytes = await bytesFor(made, canvas.current).catch(() => undefined)
    if (!bytes) return setProblem(say('notPicture'))
    const id = MemoryId.parse(crypto.randomUUID())
    const about = { id, childId, kind: made.kind, happenedAt: new Date().toISOString(), words, seenBy }
    send.mutate(
      { ...about, bytes: base64Of(bytes) },
      { onSuccess: () => onDone(id), onError: () => setProblem(say('notKept')) },
    )
  }
  return (
    <form
      className="rec-memory-new"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <ErrorSummary
        title={say('problem')}
        problems={problem ? [{ fieldId: pictureId, words: problem }] : []}
      />
      <div id={pictureId} tabIndex={-1}>
        {made.kind === 'photo' ? (
          <Preview file={made.file} />
        ) : (
          <DrawingPad
            canvas={canvas}
            strokes={strokes}
            onStrokes={(next) => {
              setProblem('')
              setStrokes(next)
            }}
          />
        )}
      </div>
      <TextInput
        label={say('caption')}
        maxLength={500}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {isOwn && (
        <Segments
          label={say('whoSees')}
          value={seenBy}
          onChange={setSeenBy}
          options={[
            { value: 'me', label: say('justMe') },
            { value: 'team', label: say('myTeam') },
          ]}
        />
      )}
      <FormFoot
        keep={say('keep')}
        busy={send.isPending}
        onCancel={() => onDone(undefined)}
        cancel={say('leave')}
        size="lg"
      />
    </form>
  )
}

async function bytesFor(made: Made, canvas: HTMLCanvasElement | null): Promise<Uint8Array | undefined> {
  if (made.kind === 'photo') return prepared(made.file)
  return canvas ? bytesIn(canvas, 'image/png') : undefined
}

function Preview({ file }: { file: Blob }) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return address ? <img src={address} alt="" /> : null
}
