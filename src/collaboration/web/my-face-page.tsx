import { FaceChooser } from '#people/web/face-chooser.tsx'
import { say } from '#people/web/face-words.ts'
import { useMe } from '#people/web/use-me.ts'
import { youngFaceFor } from '#people/young-face.ts'
import { MyScreen } from './my-screen.tsx'

/** How others see me: I choose it myself. */
export function MyFacePage() {
  return <MyScreen title={() => say('title')}>{({ childId }) => <Mine childId={childId} />}</MyScreen>
}

function Mine({ childId }: { childId: string }) {
  const me = useMe().data
  if (!me) return null
  return (
    <div className="mine-card">
      <p className="mine-says">{say('youngHint')}</p>
      <FaceChooser before={me.face ?? youngFaceFor(childId)} />
    </div>
  )
}
