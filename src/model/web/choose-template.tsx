import { Button } from '@mantine/core'
import { useRef } from 'react'
import { useAsk, useSend } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Chip } from '#platform/web/parts/chip.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { adoptTemplate, ModelVersionId, readTemplates, type TemplateShown } from '../contract/model.ts'
import { say as sayEdit } from './edit-words.ts'
import { say } from './words.ts'
import './model.css'

/** Where a provider starts its model from. `onChosen` is called once it is in force. */
export function ChooseTemplate({ onChosen }: { onChosen?: () => void }) {
  const asked = useAsk(readTemplates, {})
  const sent = useSend(adoptTemplate)
  // One id for this page: pressed twice, the model is taken up once.
  const id = useRef(ModelVersionId.parse(crypto.randomUUID()))
  const choose = (templateId: string) =>
    sent.mutate({ id: id.current, templateId }, { onSuccess: () => onChosen?.() })
  return (
    <section className="at-model-choose" aria-labelledby="choose-template">
      <h2 id="choose-template">{say('choose')}</h2>
      <p className="at-hint">{say('chooseHint')}</p>
      <ErrorSummary title={sayEdit('problem')} problems={sent.error ? [{ words: sent.error.message }] : []} />
      <PageOf asked={asked}>
        <div className="at-model-templates">
          {asked.data?.templates.map((template) => (
            <Template
              key={template.id}
              template={template}
              busy={sent.isPending}
              onChoose={() => choose(template.id)}
            />
          ))}
        </div>
      </PageOf>
    </section>
  )
}

/** The colour that goes with each element wherever it is drawn. */
const tones = { assess: 'sky', respond: 'plum', review: 'moss', regulate: 'lamp' } as const

type TemplateProps = { template: TemplateShown; busy: boolean; onChoose: () => void }

function Template({ template: { name, says, elements }, busy, onChoose }: TemplateProps) {
  return (
    <Card title={name} level={3}>
      <p className="at-model-element-says">{says}</p>
      <dl className="at-model-parts">
        {elements.map(({ element, rhythms }) => (
          <div key={element}>
            <dt>
              <Chip tone={tones[element]}>{say(element)}</Chip>
            </dt>
            <dd>{say('comesRound', { count: rhythms })}</dd>
          </div>
        ))}
      </dl>
      <Button
        variant="light"
        disabled={busy}
        onClick={onChoose}
        aria-label={say('startFrom', { name })}
        className="at-model-choose-button"
      >
        {say('startHere')}
      </Button>
    </Card>
  )
}
