import { Button, Switch } from '@mantine/core'
import { useState } from 'react'
import { homeOf, stands, useMe } from '#people/web/use-me.ts'
import { HomeId } from '#platform/ids.ts'
import { useAsk, useSend } from '#platform/web/operations.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { changeGentleWord, type GentleWordShown, readGentleWords } from '../contract/gentle-words.ts'
import { EditGentleWord } from './edit-gentle-word.tsx'
import { say } from './gentle-words-words.ts'
import { say as sayNote } from './words.ts'
import './records.css'
import './gentle-words.css'

const nowhere = HomeId.parse('00000000-0000-4000-8000-000000000000')

/** The words that a home asks about gently: turned on and off, said otherwise, and added to. */
export function GentleWordsPage() {
  const { data: me } = useMe()
  const home = me && homeOf(me)
  const asked = useAsk(readGentleWords, { homeId: home?.id ?? nowhere }, { skip: !home })
  if (me && !home) return <PageEmpty isPage title={say('noHome')} />
  return (
    <PageOf asked={asked}>
      {me && home && (
        <Words words={asked.data?.words ?? []} homeId={home.id} mayChange={stands(me, 'home-manager')} />
      )}
    </PageOf>
  )
}

type WordsProps = { words: readonly GentleWordShown[]; homeId: HomeId; mayChange: boolean }

function Words({ words, homeId, mayChange }: WordsProps) {
  const [edited, setEdited] = useState<GentleWordShown | 'new'>()
  return (
    <div className="rec-gentle-words">
      <h1>{say('title')}</h1>
      <p>{say('says')}</p>
      {!mayChange && <p className="at-hint">{say('yours')}</p>}
      {mayChange && edited !== 'new' && (
        <Button variant="light" onClick={() => setEdited('new')}>
          {say('add')}
        </Button>
      )}
      {edited === 'new' && (
        <EditGentleWord homeId={homeId} before={undefined} onDone={() => setEdited(undefined)} />
      )}
      <ul aria-label={say('list')}>
        {words.map((word) => (
          <li key={word.finds}>
            {typeof edited === 'object' && edited.finds === word.finds ? (
              <EditGentleWord homeId={homeId} before={word} onDone={() => setEdited(undefined)} />
            ) : (
              <OneWord word={word} homeId={homeId} mayChange={mayChange} onEdit={() => setEdited(word)} />
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

type OneWordProps = { word: GentleWordShown; homeId: HomeId; mayChange: boolean; onEdit: () => void }

function OneWord({ word, homeId, mayChange, onEdit }: OneWordProps) {
  const send = useSend(changeGentleWord)
  const { finds, asks, instead, isOn, isOwn } = word
  const turn = () =>
    send.mutate({ id: crypto.randomUUID(), homeId, finds, asks, ...(instead && { instead }), isOn: !isOn })
  return (
    <div className="rec-gentle-one">
      <Switch
        checked={isOn}
        disabled={!mayChange || send.isPending}
        aria-label={say('on', { word: finds })}
        onChange={turn}
      />
      <span>
        <strong>{finds}</strong> {isOwn && <span className="at-hint">{say('own')}</span>}
        <span className="at-hint">
          {sayNote(`asks-${asks}`)} {instead || `(${say('none')})`}
        </span>
      </span>
      {mayChange && (
        <Button variant="subtle" aria-label={say('changeWord', { word: finds })} onClick={onEdit}>
          {say('change')}
        </Button>
      )}
    </div>
  )
}
