import { faceFor } from '#platform/face.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { FaceChooser } from './face-chooser.tsx'
import { say } from './face-words.ts'
import { useMe } from './use-me.ts'
import './forms.css'

/** How others see the one who is signed in: their drawn face, as they choose it. */
export function MyFacePage() {
  const asked = useMe()
  return (
    <PageOf asked={asked}>
      {asked.data && (
        <div className="ppl-form">
          <div>
            <h1 className="ppl-title">{say('title')}</h1>
            <p className="at-hint">{say('hint')}</p>
          </div>
          <Card>
            <FaceChooser before={asked.data.face ?? faceFor(asked.data.personId)} />
          </Card>
        </div>
      )}
    </PageOf>
  )
}
