import { TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { endInCareTeam } from '../contract/care-team.ts'
import type { CareTeamMember, ChildShown } from '../contract/children.ts'
import { todayIn } from '../home-day.ts'
import { say } from './care-words.ts'
import { say as sayForm } from './form-words.ts'
import { useForm } from './use-form.ts'
import './forms.css'

type EndPartProps = { member: CareTeamMember; child: ChildShown; onDone: () => void }

/** Ends someone's part in the care team with a day. */
export function EndPart({ member, child, onDone }: EndPartProps) {
  const [toOn, setToOn] = useState(() => todayIn(child.home?.timeZone ?? 'UTC', new Date()))
  const { send, field, problems, busy } = useForm(endInCareTeam, `end-${member.tieId}`)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ childId: child.id, tieId: member.tieId, toOn }, onDone)
  }
  return (
    <form className="ppl-fields" onSubmit={submit} noValidate>
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      <TextInput
        {...field('toOn')}
        label={say('endTitle', { name: member.knownAs })}
        description={say('endHint', { relation: say(member.relation) })}
        type="date"
        value={toOn}
        onChange={(event) => setToOn(event.currentTarget.value)}
      />
      <FormFoot keep={say('endIt')} busy={busy} onCancel={onDone} />
    </form>
  )
}
