import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { SavedLine } from '#platform/web/parts/saved-line.tsx'
import { type ChildShown, type Profile, tellProfile } from '../contract/children.ts'
import { say } from './care-words.ts'
import { say as sayForm } from './form-words.ts'
import { BackgroundFields, OwnWordsFields, profileOf, profileTyped } from './profile-fields.tsx'
import { useForm, useUnsaved } from './use-form.ts'
import './forms.css'

/** Who they are, told anew: the form begins with what was told last, and that stays in the record. */
export function TellAnew({ child, profile }: { child: ChildShown; profile: Profile }) {
  const [told, setTold] = useState(() => ({ id: crypto.randomUUID(), profile: profileTyped(profile) }))
  const [typed, setTyped] = useState(told.profile)
  const [isSaved, setSaved] = useState(false)
  const { send, field, problems, busy } = useForm(tellProfile, 'tell-anew')
  const changed = JSON.stringify(typed) !== JSON.stringify(told.profile)
  useUnsaved(changed && !busy)
  const name = child.knownAs
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ id: told.id, childId: child.id, profile: profileOf(typed) }, () => {
      setTold({ id: crypto.randomUUID(), profile: typed })
      setSaved(true)
    })
  }
  const parts = { typed, onChange: setTyped, field: (part: string) => field(`profile.${part}`) }
  return (
    <Card title={say('tellAnew', { name })} hint={say('tellHint', { name })} tone="presence">
      <form className="ppl-fields" onSubmit={submit} noValidate>
        <ErrorSummary title={sayForm('problem')} problems={problems} />
        <OwnWordsFields {...parts} />
        <BackgroundFields {...parts} />
        <div className="ppl-row">
          <Button type="submit" loading={busy} disabled={!changed}>
            {say('save')}
          </Button>
          {isSaved && !changed && <SavedLine where="everyone">{say('saved')}</SavedLine>}
        </div>
      </form>
    </Card>
  )
}
