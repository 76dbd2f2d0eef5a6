import { MyScreen } from '#collaboration/web/my-screen.tsx'
import { ChoosePin } from '#people/web/choose-pin.tsx'
import { say } from './young-words.ts'

/** The young person’s own six digits: with them their answers open again without a signal. */
export function MyOwnPinPage() {
  return (
    <MyScreen title={() => say('pin')}>
      {() => <ChoosePin hint={say('pinHint')} reads={(reads) => say(reads ? 'pinReads' : 'pinReadsNot')} />}
    </MyScreen>
  )
}
