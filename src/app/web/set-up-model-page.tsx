import { Button } from '@mantine/core'
import { ChooseTemplate } from '#model/web/choose-template.tsx'
import { say } from '#people/web/set-up-words.ts'
import { useMe } from '#people/web/use-me.ts'
import { Refused } from '#platform/web/call.ts'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Navigate, useNavigate } from '#platform/web/places.tsx'
import '#people/web/sign-in.css'
import '#people/web/forms.css'

/** The last step of setting up: where the provider starts its model of care from. */
export function SetUpModelPage() {
  const me = useMe()
  const navigate = useNavigate()
  if (me.error instanceof Refused && me.error.status === 401) return <Navigate to="/sign-in" replace />
  const go = () => navigate({ to: '/ready', replace: true })
  return (
    <main id="page" className="at-set-up-model" tabIndex={-1}>
      <PageOf asked={me}>
        <div className="ppl-form">
          <div>
            <p className="at-hint">{say('step', { at: 4 })}</p>
            <h1 className="ppl-title">{say('model')}</h1>
          </div>
          <ChooseTemplate onChosen={go} />
          <div>
            <Button variant="subtle" onClick={go}>
              {say('later')}
            </Button>
          </div>
        </div>
      </PageOf>
    </main>
  )
}
