import './assessment.css'
import { Button, NativeSelect } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { readChild } from '#people/contract/children.ts'
import type { OutputOf } from '#platform/contract.ts'
import { ChildId } from '#platform/ids.ts'
import { useAsk, useSend } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link, useParams } from '#platform/web/places.tsx'
import { fullDay } from '#platform/web/when.ts'
import { type Formulation, openFormulation, readFormulation } from '../contract/formulation.ts'
import { writeFormulation } from '../permissions.ts'
import { Problem } from './assessments-card.tsx'
import { FormulationShown } from './formulation-shown.tsx'
import { say } from './formulation-words.ts'
import { OwnFormulationCard } from './own-formulation-card.tsx'
import { useMay } from './use-may.ts'
import { WriteFormulation } from './write-formulation.tsx'

/** The shared understanding by itself: to read, to print, to write anew, to read together with the child. */
export function SharedUnderstandingPage() {
  const params = useParams()
  const childId = ChildId.parse(params.childId)
  const [number, setNumber] = useState<number>()
  const child = useAsk(readChild, { childId })
  const asked = useAsk(readFormulation, { childId, ...(number !== undefined && { number }) })
  const name = child.data?.child.knownAs ?? ''
  return (
    <PageOf asked={child}>
      <div className="at-understanding fml-page">
        <p className="fml-back">
          <Link to={`/children/${childId}/understanding`}>{say('back', { name })}</Link>
        </p>
        <PageOf asked={asked}>
          {asked.data && (
            <>
              <Understood {...{ childId, name, number, setNumber }} answer={asked.data} />
              <OwnFormulationCard {...{ childId, name }} own={asked.data.own} />
            </>
          )}
        </PageOf>
      </div>
    </PageOf>
  )
}

type UnderstoodProps = {
  childId: ChildId
  name: string
  number: number | undefined
  setNumber: (number: number | undefined) => void
  answer: OutputOf<typeof readFormulation>
}

function Understood({ childId, name, number, setNumber, answer }: UnderstoodProps) {
  const { may } = useMay(childId)
  const [writing, setWriting] = useState(false)
  const { formulation, versions } = answer
  const newest = versions[0]?.number ?? 0
  const isNewest = number === undefined || number === newest
  const mayWrite = may(writeFormulation)
  if (writing || (!formulation && mayWrite)) {
    return (
      <WriteFormulation
        {...{ childId, name }}
        before={formulation}
        onDone={() => {
          setWriting(false)
          setNumber(undefined)
        }}
      />
    )
  }
  if (!formulation) return <PageEmpty title={say('none')}>{say('noneSays', { name })}</PageEmpty>
  return (
    <Card title={say('title', { name })} hint={say('hint')}>
      {versions.length > 1 && (
        <NativeSelect
          className="fml-version"
          label={say('version')}
          value={`${number ?? newest}`}
          onChange={(event) => setNumber(Number(event.currentTarget.value))}
          data={versions.map((one) => ({
            value: `${one.number}`,
            label: say('versionOf', { number: one.number, day: fullDay(one.writtenAt) }),
          }))}
        />
      )}
      <FormulationShown {...{ formulation, childId, name }} />
      <div className="fml-deeds">
        {mayWrite && isNewest && (
          <Button variant="light" onClick={() => setWriting(true)}>
            {say('anew')}
          </Button>
        )}
        <Button
          variant="subtle"
          leftSection={<IconPrinter aria-hidden size={18} />}
          onClick={() => window.print()}
        >
          {say('print')}
        </Button>
      </div>
      {mayWrite && !formulation.openedAt && <OpenWith {...{ childId, name, formulation }} />}
    </Card>
  )
}

type OpenWithProps = { childId: ChildId; name: string; formulation: Formulation }

/** Only after reading it together does the child have it alone. */
function OpenWith({ childId, name, formulation }: OpenWithProps) {
  const [id] = useState(() => crypto.randomUUID())
  const [asking, setAsking] = useState(false)
  const opening = useSend(openFormulation)
  if (!asking) {
    return (
      <Button mt="md" onClick={() => setAsking(true)}>
        {say('openWith')}
      </Button>
    )
  }
  return (
    <div className="at-sure">
      <p>{say('openSure', { name })}</p>
      <div className="fml-deeds">
        <Button
          loading={opening.isPending}
          onClick={() => opening.mutate({ id, childId, formulationId: formulation.id })}
        >
          {say('openYes')}
        </Button>
        <Button variant="subtle" onClick={() => setAsking(false)}>
          {say('notYet')}
        </Button>
      </div>
      <Problem error={opening.error} />
    </div>
  )
}
