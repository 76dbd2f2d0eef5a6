import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#platform/web/parts/card.tsx'
import type { ModelOfCare } from '../model-of-care.ts'
import { EditForm } from './edit-form.tsx'
import { EditParts } from './edit-parts.tsx'
import { say as sayEdit } from './edit-words.ts'
import { problemsOfParts } from './problems.ts'
import { say } from './words.ts'

type EditWholeProps = {
  model: ModelOfCare
  onKeep: (model: ModelOfCare) => void
  onCancel: () => void
}

const NAME = 'model-name'

/** What belongs to no single element: the name, the first words, practices and principles. */
export function EditWhole({ model, onKeep, onCancel }: EditWholeProps) {
  const [mine, setMine] = useState(model)
  const problemsNow = () => [
    ...(mine.name.trim() ? [] : [{ fieldId: NAME, words: sayEdit('needsName') }]),
    ...problemsOfParts([...mine.practices, ...mine.principles]),
  ]
  return (
    <Card title={sayEdit('wholeTitle')}>
      <EditForm problemsNow={problemsNow} onKeep={() => onKeep(mine)} onCancel={onCancel}>
        {(wordsAt) => (
          <>
            <TextInput
              id={NAME}
              label={sayEdit('wholeName')}
              maxLength={120}
              value={mine.name}
              onChange={(event) => setMine({ ...mine, name: event.currentTarget.value })}
              error={wordsAt(NAME)}
            />
            <Textarea
              label={sayEdit('wholeSays')}
              autosize
              minRows={2}
              maxLength={1000}
              value={mine.says}
              onChange={(event) => setMine({ ...mine, says: event.currentTarget.value })}
            />
            <h3 className="at-model-element-group">{say('practices')}</h3>
            <EditParts
              what={sayEdit('practice')}
              add={sayEdit('addPractice')}
              parts={mine.practices}
              onChange={(practices) => setMine({ ...mine, practices })}
              wordsAt={wordsAt}
            />
            <h3 className="at-model-element-group">{say('principles')}</h3>
            <EditParts
              what={sayEdit('principle')}
              add={sayEdit('addPrinciple')}
              parts={mine.principles}
              onChange={(principles) => setMine({ ...mine, principles })}
              wordsAt={wordsAt}
            />
          </>
        )}
      </EditForm>
    </Card>
  )
}
