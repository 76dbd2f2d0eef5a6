import { Textarea, TextInput } from '@mantine/core'
import type { Profile } from '../contract/children.ts'
import { say } from './move-words.ts'
import { listOf } from './use-form.ts'

/** Who a child is, as it is being written: lists are text with commas until they are sent. */
type ProfileTyped = { [Key in keyof Profile]: string }

export function profileTyped(profile?: Profile): ProfileTyped {
  if (!profile) return { languages: '', culture: '', faith: '', mattersMost: '', likes: '' }
  return { ...profile, languages: profile.languages.join(', '), likes: profile.likes.join(', ') }
}

export function profileOf(typed: ProfileTyped): Profile {
  return { ...typed, languages: listOf(typed.languages), likes: listOf(typed.likes) }
}

type Parts = {
  typed: ProfileTyped
  onChange: (typed: ProfileTyped) => void
  field: (name: keyof ProfileTyped) => { id: string; error: string | undefined }
}

/** The child's own words: what adults read first. */
export function OwnWordsFields({ typed, onChange, field }: Parts) {
  return (
    <>
      <Textarea
        {...field('mattersMost')}
        label={say('mattersMost')}
        value={typed.mattersMost}
        onChange={(event) => onChange({ ...typed, mattersMost: event.currentTarget.value })}
      />
      <TextInput
        {...field('likes')}
        label={say('likes')}
        description={say('commas')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={typed.likes}
        onChange={(event) => onChange({ ...typed, likes: event.currentTarget.value })}
      />
    </>
  )
}

export function BackgroundFields({ typed, onChange, field }: Parts) {
  return (
    <div className="ppl-two">
      <TextInput
        {...field('languages')}
        label={say('languages')}
        description={say('commas')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={typed.languages}
        onChange={(event) => onChange({ ...typed, languages: event.currentTarget.value })}
      />
      <TextInput
        {...field('culture')}
        label={say('culture')}
        value={typed.culture}
        onChange={(event) => onChange({ ...typed, culture: event.currentTarget.value })}
      />
      <TextInput
        {...field('faith')}
        label={say('faith')}
        value={typed.faith}
        onChange={(event) => onChange({ ...typed, faith: event.currentTarget.value })}
      />
    </div>
  )
}
