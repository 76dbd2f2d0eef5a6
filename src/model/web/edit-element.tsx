import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#platform/web/parts/card.tsx'
import type { ElementName, ElementOfCare } from '../model-of-care.ts'
import { EditForm } from './edit-form.tsx'
import { EditParts } from './edit-parts.tsx'
import { EditRhythms } from './edit-rhythms.tsx'
import { say as sayEdit } from './edit-words.ts'
import { problemsOf } from './problems.ts'
import { say } from './words.ts'

type EditElementProps = {
  name: ElementName
  element: ElementOfCare
  onKeep: (element: ElementOfCare) => void
  onCancel: () => void
}

/** One of the four elements as a form. What is kept here is not in force until it is published. */
export function EditElement({ name, element, onKeep, onCancel }: EditElementProps) {
  const [mine, setMine] = useState(element)
  return (
    <div className={`at-model-element at-model-element-${name}`}>
      <Card title={say(name)} hint={say(`${name}Asks`)}>
        <EditForm problemsNow={() => problemsOf(mine)} onKeep={() => onKeep(mine)} onCancel={onCancel}>
          {(wordsAt) => (
            <>
              <Textarea
                label={sayEdit('says')}
                autosize
                minRows={2}
                maxLength={1000}
                value={mine.says}
                onChange={(event) => setMine({ ...mine, says: event.currentTarget.value })}
              />
              <h3 className="at-model-element-group">{say('tools')}</h3>
              <EditParts
                what={sayEdit('tool')}
                add={sayEdit('addTool')}
                parts={mine.tools}
                onChange={(tools) => setMine({ ...mine, tools })}
                wordsAt={wordsAt}
              />
              <h3 className="at-model-element-group">{say('menu')}</h3>
              <EditParts
                what={sayEdit('menu')}
                add={sayEdit('addMenu')}
                parts={mine.menu}
                onChange={(menu) => setMine({ ...mine, menu })}
                wordsAt={wordsAt}
              />
              <h3 className="at-model-element-group">{say('rhythms')}</h3>
              <EditRhythms
                rhythms={mine.rhythms}
                onChange={(rhythms) => setMine({ ...mine, rhythms })}
                wordsAt={wordsAt}
              />
            </>
          )}
        </EditForm>
      </Card>
    </div>
  )
}
