import { Button, Textarea, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Card } from '#platform/web/parts/card.tsx'
import type { Boundary } from '../plan.ts'
import { say } from './edit-words.ts'

type EditBoundariesProps = {
  name: string
  boundaries: readonly Boundary[]
  onChange: (boundaries: Boundary[]) => void
}

/** Limits, each with its reason. One without words is not kept. */
export function EditBoundaries({ name, boundaries, onChange }: EditBoundariesProps) {
  const [shown, setShown] = useState<Boundary[]>([...boundaries])
  const set = (next: Boundary[]) => {
    setShown(next)
    onChange(next.filter(({ says }) => says.trim() !== ''))
  }
  const add = () => setShown([...shown, { id: crypto.randomUUID(), says: '', because: '', childSays: '' }])
  return (
    <Card title={say('boundaries')} hint={say('boundariesHint', { name })} level={3}>
      <div className="at-plan-form">
        {shown.map((boundary, at) => {
          const change = (part: Partial<Boundary>) => set(shown.with(at, { ...boundary, ...part }))
          return (
            <div key={boundary.id} className="at-idea">
              <TextInput
                label={say('boundarySays')}
                value={boundary.says}
                maxLength={300}
                onChange={(event) => change({ says: event.currentTarget.value })}
              />
              <Textarea
                label={say('boundaryBecause')}
                minRows={1}
                value={boundary.because}
                maxLength={500}
                onChange={(event) => change({ because: event.currentTarget.value })}
              />
              <Textarea
                label={say('boundaryChild', { name })}
                minRows={1}
                value={boundary.childSays}
                maxLength={500}
                onChange={(event) => change({ childSays: event.currentTarget.value })}
              />
              <div>
                <Button variant="subtle" onClick={() => set(shown.toSpliced(at, 1))}>
                  {say('removeBoundary')}
                </Button>
              </div>
            </div>
          )
        })}
        {shown.length < 12 && (
          <div>
            <Button variant="light" leftSection={<IconPlus aria-hidden size={18} />} onClick={add}>
              {say('addBoundary')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  )
}
