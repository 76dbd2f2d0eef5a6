import { MyScreen } from '#collaboration/web/my-screen.tsx'
import { MyForms } from '#instruments/web/my-forms.tsx'
import { say } from '#instruments/web/my-forms-words.ts'

/** What the young person is asked to answer, and what they answered before. */
export function MyFormsPage() {
  return (
    <MyScreen title={() => say('title')}>
      {({ childId, timeZone }) => <MyForms childId={childId} timeZone={timeZone} />}
    </MyScreen>
  )
}
