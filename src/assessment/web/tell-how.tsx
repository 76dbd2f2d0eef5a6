import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useState } from 'react'
import { readChild } from '#people/contract/children.ts'
import type { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link, useNavigate } from '#platform/web/places.tsx'
import { type AssessmentId, type RaterRole, readAssessments } from '../contract/assessments.ts'
import { readSheet } from '../contract/map.ts'
import { RateRole } from './rate-role.tsx'
import { say } from './rate-words.ts'
import { TellMap, type TellMapProps } from './tell-map.tsx'
import { useMay } from './use-may.ts'
import type { SheetOf } from './use-sheet.ts'
import './assessment.css'

type TellHowProps = {
  childId: ChildId
  /** The address of the map: where one goes back to, and where one arrives after signing. */
  backTo: string
}

/** Where one tells how one sees a child: first from where, then what, then one's name. */
export function TellHow({ childId, backTo }: TellHowProps) {
  const { isChild } = useMay(childId)
  const child = useAsk(readChild, { childId })
  const assessments = useAsk(readAssessments, { childId })
  const open = assessments.data?.assessments.find(({ state }) => state === 'open')
  const name = child.data?.child.knownAs ?? ''
  return (
    <PageOf asked={child}>
      <PageOf asked={assessments}>
        <div className="at-tell-page">
          <Button
            component={Link}
            to={backTo}
            variant="subtle"
            leftSection={<IconArrowLeft aria-hidden size={18} />}
          >
            {isChild ? say('backOwn') : say('back', { name })}
          </Button>
          {open && child.data ? (
            <Telling
              childId={childId}
              name={name}
              age={child.data.child.age}
              backTo={backTo}
              open={open.id}
              asked={open.asked}
            />
          ) : (
            <PageEmpty title={say('noOpen')}>{say(isChild ? 'noOpenOwn' : 'noOpenSays')}</PageEmpty>
          )}
        </div>
      </PageOf>
    </PageOf>
  )
}

type TellingProps = TellHowProps & {
  name: string
  age: number
  open: AssessmentId
  asked: readonly { personId: string; role: RaterRole }[]
}

function Telling({ childId, backTo, name, age, open, asked }: TellingProps) {
  const { me, isChild, isKeyWorker, isClinician } = useMay(childId)
  const [chosen, setChosen] = useState<Pick<SheetOf, 'role' | 'withWhom'>>()
  const navigate = useNavigate()
  const from = isChild ? ({ role: 'young-person', withWhom: '' } as const) : chosen
  if (!me) return null
  if (!from) {
    const mine = asked.find(({ personId }) => personId === me.personId)?.role
    const suggested = mine ?? usualRole(isKeyWorker, isClinician)
    return <RateRole name={name} suggested={suggested} onStart={setChosen} />
  }
  return (
    <Sheet
      key={from.role}
      {...{ name, age }}
      of={{ childId, assessmentId: open, ...from }}
      forChild={isChild}
      onSigned={() => navigate({ to: backTo })}
    />
  )
}

function usualRole(isKeyWorker: boolean, isClinician: boolean): RaterRole {
  if (isKeyWorker) return 'key-worker'
  return isClinician ? 'therapist' : 'worker'
}

/** Opens with what the server has, never with an older copy: two devices may tell one sheet. */
function Sheet({ of, ...rest }: Omit<TellMapProps, 'sheet'>) {
  const { childId, assessmentId, role } = of
  const sheet = useAsk(readSheet, { childId, assessmentId, role })
  const fresh = sheet.isFetchedAfterMount ? sheet.data : undefined
  return (
    <PageOf asked={{ ...sheet, data: fresh }}>{fresh && <TellMap of={of} sheet={fresh} {...rest} />}</PageOf>
  )
}
