import { Textarea } from '@mantine/core'
import type { ChildId } from '#platform/ids.ts'
import { useSend } from '#platform/web/operations.ts'
import type { AroundPerson } from '../contract/open.ts'
import { type SideWords, saidAnything, sidePrompts, talkWithChild } from '../contract/talks.ts'
import { AfterForm, problemsOf } from './after-form.tsx'
import { keptWords } from './kept-words.ts'
import { PeopleChips } from './people-chips.tsx'
import { say } from './words.ts'

const noWords: SideWords = { happened: '', wasLike: '', helped: '', wouldHelp: '', differently: '' }
const useKept = keptWords<{
  side: SideWords
  agreed: string
  personId: AroundPerson['personId'] | undefined
}>()

type TalkFormProps = {
  childId: ChildId
  momentId: string
  name: string
  meId: string
  people: readonly AroundPerson[]
  onDone: (savedId: string | undefined) => void
}

/** The talk: with whom, what the child said to each question in their own words, what the two agreed. */
export function TalkForm({ childId, momentId, name, meId, people, onDone }: TalkFormProps) {
  const send = useSend(talkWithChild)
  const me = people.find(({ personId }) => `${personId}` === meId)?.personId
  const { draft, change, forget } = useKept(`${meId}/${momentId}`, {
    side: noWords,
    agreed: '',
    personId: me,
  })
  const { side, agreed, personId } = draft
  const save = () => {
    const id = crypto.randomUUID()
    const happenedAt = new Date().toISOString()
    const said = saidAnything(side) ? { side } : {}
    const talk = {
      id,
      childId,
      momentId,
      happenedAt,
      answer: 'talked' as const,
      otherPerson: '',
      agreed,
      ...said,
    }
    send.mutate(personId ? { ...talk, personId } : talk, {
      onSuccess: () => {
        forget()
        onDone(id)
      },
    })
  }
  return (
    <AfterForm
      problems={problemsOf([], send.error)}
      save={say('saveTalk')}
      busy={send.isPending}
      onSave={save}
      onClose={() => onDone(undefined)}
    >
      <PeopleChips
        label={say('talkWith', { name })}
        people={people}
        chosen={personId ?? ''}
        onChoose={(person) => change({ personId: person.personId })}
      />
      <p className="aft-plain">{say('inTheirWords', { name })}</p>
      {sidePrompts.map((prompt) => (
        <Textarea
          key={prompt}
          label={say(`prompt-${prompt}`)}
          maxLength={2000}
          value={side[prompt]}
          onChange={(event) => change({ side: { ...side, [prompt]: event.currentTarget.value } })}
        />
      ))}
      <Textarea
        label={say('agreed')}
        maxLength={1000}
        value={agreed}
        onChange={(event) => change({ agreed: event.currentTarget.value })}
      />
    </AfterForm>
  )
}
