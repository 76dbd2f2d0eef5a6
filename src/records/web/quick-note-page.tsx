import './records.css'
import './note.css'
import { ActionIcon, Button, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { ChildShown } from '#people/contract/children.ts'
import type { Me } from '#people/contract/sign-in.ts'
import { ChildId } from '#platform/ids.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Saved } from '#platform/web/parts/saved.tsx'
import { Link, useBack, useSearch } from '#platform/web/places.tsx'
import { ChooseChild } from './choose-child.tsx'
import { NoteBefore } from './note-before.tsx'
import { useNoteDraft } from './note-draft.ts'
import { NoteForm } from './note-form.tsx'
import { FaceOf } from './states.tsx'
import { type HomeOnShift, mayWrite, useHome } from './use-home.ts'
import { say } from './words.ts'

/** A note in twenty seconds: the child, words or taps, save. */
export function QuickNotePage({ afterSave }: { afterSave: AfterSaved }) {
  const home = useHome()
  return (
    <PageOf asked={home.asked}>
      {home.me && home.asked.data && <QuickNote me={home.me} home={home} afterSave={afterSave} />}
    </PageOf>
  )
}

/** What parts above the day offer once a note is saved. */
type AfterSaved = (child: ChildShown, noteId: string) => ReactNode

type QuickNoteProps = { me: Me; home: HomeOnShift; afterSave: AfterSaved }

function QuickNote({ me, home, afterSave }: QuickNoteProps) {
  const search = useSearch()
  const asked = ChildId.safeParse(search.child).data
  const writable = home.children.filter((child) => mayWrite(me, child.id))
  const only = writable.length === 1 ? writable[0]?.id : undefined
  const { draft, change, startAnew, forget, before, withoutBefore, look } = useNoteDraft(
    me.personId,
    asked ?? only,
  )
  const [savedId, setSavedId] = useState<string>()
  const child = writable.find((one) => one.id === draft.childId)
  const timeZone = child?.home?.timeZone ?? home.home?.timeZone ?? 'UTC'
  if (writable.length === 0)
    return (
      <PageEmpty isPage title={say('noHome')}>
        {say('noHomeSays')}
      </PageEmpty>
    )
  return (
    <div className="rec-narrow">
      <NoteHead
        child={savedId ? undefined : child}
        onChange={() => change({ childId: undefined, helped: [], needIds: undefined })}
      />
      {!savedId && (
        <NoteBefore writer={me.personId} {...{ before, look }} onAnew={() => void withoutBefore()} />
      )}
      {!child && (
        <ChooseChild
          question={say('whoIsItAbout')}
          here={writable}
          onChoose={(childId) => change({ childId })}
        />
      )}
      {child && savedId && (
        <AfterSave
          child={child}
          id={savedId}
          offered={afterSave(child, savedId)}
          onAnother={() => {
            setSavedId(undefined)
            startAnew(only)
          }}
        />
      )}
      {child && !savedId && (
        <NoteForm
          key={child.id}
          child={child}
          card={home.cardOf(child.id)}
          timeZone={timeZone}
          draft={draft}
          change={change}
          onSaved={(id) => {
            void forget()
            setSavedId(id)
          }}
        />
      )}
    </div>
  )
}

function NoteHead({ child, onChange }: { child: ChildShown | undefined; onChange: () => void }) {
  const back = useBack('/tonight')
  return (
    <div className="rec-note-head">
      <ActionIcon aria-label={say('close')} onClick={back}>
        <IconX aria-hidden size={26} />
      </ActionIcon>
      <h1 className="at-hidden">{child ? say('noteAbout', { name: child.knownAs }) : say('quickNote')}</h1>
      {child && (
        <UnstyledButton
          className="rec-who"
          aria-label={say('chooseAnother', { name: child.knownAs })}
          onClick={onChange}
        >
          <FaceOf person={child} size={36} />
          <strong>{child.knownAs}</strong>
          <IconChevronDown aria-hidden size={20} />
        </UnstyledButton>
      )}
    </div>
  )
}

type AfterSaveProps = { child: ChildShown; id: string; offered: ReactNode; onAnother: () => void }

function AfterSave({ child, id, offered, onAnother }: AfterSaveProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div className="rec-saved" ref={box} tabIndex={-1}>
      <FaceOf person={child} size={72} ringed />
      <Saved id={id} />
      {offered}
      <div className="rec-actions">
        <Button color="lamp" component={Link} to="/tonight">
          {say('backToTonight')}
        </Button>
        <Button variant="light" onClick={onAnother}>
          {say('anotherNote')}
        </Button>
        <Link className="rec-link" to={`/children/${child.id}/chronology`}>
          {say('toChronology', { name: child.knownAs })}
        </Link>
      </div>
    </div>
  )
}
