import { Button, Checkbox, UnstyledButton } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import { useState } from 'react'
import { locale } from '#platform/web/words.ts'
import type { ShiftCard } from '#response/contract/shift-cards.ts'
import { say } from './words.ts'

type NoteNeedsProps = {
  name: string
  card: ShiftCard | undefined
  needIds: readonly string[]
  onNeeds: (needIds: string[]) => void
}

/** Which needs of the plan the note goes to: it follows from what helped, and can be changed. */
export function NoteNeeds({ name, card, needIds, onNeeds }: NoteNeedsProps) {
  const [open, setOpen] = useState(false)
  const needs = card?.needs ?? []
  const titles = needs.filter((need) => needIds.includes(need.needId)).map((need) => need.title)
  const list = new Intl.ListFormat(locale(), { type: 'conjunction' }).format(titles)
  return (
    <div className="rec-line-box">
      <p className="rec-line">
        <IconLink aria-hidden size={20} />
        <span>{titles.length > 0 ? say('goesTo', { needs: list }) : say('goesNowhere', { name })}</span>
        {needs.length > 0 && (
          <UnstyledButton
            className="rec-link"
            aria-expanded={open}
            aria-label={`${say('change')}: ${say('whichNeeds')}`}
            onClick={() => setOpen(!open)}
          >
            {say('change')}
          </UnstyledButton>
        )}
      </p>
      {open && (
        <Checkbox.Group
          className="rec-panel"
          label={say('whichNeeds')}
          value={[...needIds]}
          onChange={(chosen) => onNeeds(chosen.slice(0, 12))}
        >
          {needs.map((need) => (
            <Checkbox key={need.needId} value={need.needId} label={need.title} />
          ))}
          <Button variant="light" onClick={() => setOpen(false)}>
            {say('done')}
          </Button>
        </Checkbox.Group>
      )}
    </div>
  )
}
