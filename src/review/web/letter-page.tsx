import { Button, Textarea } from '@mantine/core'
import { IconPrinter, IconSend } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import { useMe } from '#people/web/use-me.ts'
import type { OutputOf } from '#platform/contract.ts'
import { faceFor } from '#platform/face.ts'
import { Face } from '#platform/web/look/face.tsx'
import { fieldWords, useAsk, useSend } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { SavedLine } from '#platform/web/parts/saved-line.tsx'
import { Link, useParams } from '#platform/web/places.tsx'
import { shortDay } from '#platform/web/when.ts'
import { troubleSays } from '#response/web/trouble.ts'
import { useChildHere } from '#response/web/use-child-here.ts'
import { draftLetter, keepLetterDraft, readLetterDraft, sendLetter } from '../contract/letters.ts'
import { MeetingId } from '../contract/meeting-list.ts'
import { say } from './letter-words.ts'
import './review.css'

/** The letter to the child after a meeting: begun from the decisions' words, written and sent by a person. */
export function LetterPage() {
  const { childId, name, child, asked: childAsked } = useChildHere()
  const params = useParams()
  const meetingId = MeetingId.parse(params.meetingId)
  const asked = useAsk(readLetterDraft, { childId, meetingId })
  return (
    <div className="rev-letter">
      <PageOf asked={childAsked}>
        <header className="rev-letter-head">
          <Face face={child?.face ?? faceFor(childId)} name="" size={64} ringed />
          <div>
            <h1>{say('title', { name })}</h1>
            <p className="at-hint">{say('says', { name })}</p>
          </div>
        </header>
        <PageOf asked={asked}>{asked.data && <LetterShown {...asked.data} meetingId={meetingId} />}</PageOf>
      </PageOf>
    </div>
  )
}

type LetterShownProps = OutputOf<typeof readLetterDraft> & { meetingId: MeetingId }

function LetterShown({ draft, letter, meetingId }: LetterShownProps) {
  const { childId, name, timeZone } = useChildHere()
  const begin = useSend(draftLetter)
  const me = useMe().data
  const back = (
    <Button component={Link} to={`/meetings/${childId}/${meetingId}`} variant="subtle">
      {say('back')}
    </Button>
  )
  if (letter) {
    return (
      <Card
        title={say('sent', { day: shortDay(letter.sentAt, timeZone), who: letter.writtenBy.knownAs })}
        aside={
          <Button
            variant="light"
            leftSection={<IconPrinter aria-hidden size={20} />}
            onClick={() => globalThis.print()}
          >
            {say('print')}
          </Button>
        }
      >
        <p className="rev-letter-body">{letter.body}</p>
        {back}
      </Card>
    )
  }
  if (draft) return <WriteLetter key={draft.writtenAt} {...{ draft, meetingId, back }} />
  const greeting = say('greeting', { name })
  const ending = say('ending', { who: me?.knownAs ?? '' })
  return (
    <Card title={say('none')} hint={say('noneSays')}>
      {begin.error && <p role="alert">{troubleSays(begin.error)}</p>}
      <div className="rev-buttons">
        <Button
          color="lamp"
          loading={begin.isPending}
          onClick={() => begin.mutate({ id: crypto.randomUUID(), childId, meetingId, greeting, ending })}
        >
          {say('begin')}
        </Button>
        {back}
      </div>
    </Card>
  )
}

type WriteLetterProps = {
  draft: NonNullable<LetterShownProps['draft']>
  meetingId: MeetingId
  back: ReactNode
}

function WriteLetter({ draft, meetingId, back }: WriteLetterProps) {
  const { childId, name } = useChildHere()
  const [body, setBody] = useState(draft.body)
  const keep = useSend(keepLetterDraft)
  const send = useSend(sendLetter)
  const [letterId] = useState(() => crypto.randomUUID())
  const fieldId = useId()
  const error = send.error ?? keep.error
  const problem = error && (fieldWords(error).body ?? troubleSays(error))
  return (
    <Card title={say('write')} hint={say('writeSays', { name })}>
      <div className="rev-score">
        <ErrorSummary title={say('problem')} problems={problem ? [{ fieldId, words: problem }] : []} />
        <Textarea
          id={fieldId}
          className="rev-letter-field"
          label={say('field', { name })}
          autosize
          minRows={12}
          maxLength={6000}
          value={body}
          error={problem}
          onChange={(event) => setBody(event.currentTarget.value)}
        />
        <div className="rev-buttons">
          <Button
            color="lamp"
            leftSection={<IconSend aria-hidden size={20} />}
            loading={send.isPending}
            onClick={() => send.mutate({ id: letterId, childId, meetingId, body })}
          >
            {say('send', { name })}
          </Button>
          <Button
            variant="default"
            loading={keep.isPending}
            onClick={() => keep.mutate({ id: crypto.randomUUID(), childId, meetingId, body })}
          >
            {say('keep')}
          </Button>
          {back}
        </div>
        {keep.isSuccess && <SavedLine where="everyone">{say('kept')}</SavedLine>}
      </div>
    </Card>
  )
}
