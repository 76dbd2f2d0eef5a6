import { UnstyledButton } from '@mantine/core'
import { IconChevronLeft, IconEyeOff, IconHeartHandshake, IconVolume } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Face as FaceData } from '../../face.ts'
import { Face } from '../look/face.tsx'

type Deed = { words: string; onDo: () => void }

type YoungShellProps = {
  /** The greeting at home, the page's own title elsewhere. */
  title: ReactNode
  me: { name: string; face: FaceData }
  /** Back to the tiles; none at home. */
  back?: Deed
  /** Reads the screen aloud, where the device can. */
  listen?: Deed
  /** Size and kind of words. */
  reading?: Deed & { sign: string }
  /** Someone to talk to now: on every screen, always in the same place. */
  help: Deed
  /** Covers the screen at once. */
  hide: Deed
  skip: string
  children: ReactNode
}

/** The frame of the young person's space: no menu, big tiles, help at the bottom, a way to hide. */
export function YoungShell(props: YoungShellProps) {
  const { title, me, back, listen, reading, help, hide, skip, children } = props
  return (
    <div className="at-young">
      <a className="at-skip" href="#page">
        {skip}
      </a>
      <header className="at-young-head">
        {back === undefined ? (
          <Face face={me.face} name={me.name} size={52} />
        ) : (
          <RoundDeed deed={back} mark={<IconChevronLeft aria-hidden />} />
        )}
        <h1>{title}</h1>
        {listen !== undefined && <RoundDeed deed={listen} mark={<IconVolume aria-hidden />} />}
        {reading !== undefined && (
          <RoundDeed deed={reading} mark={<b aria-hidden="true">{reading.sign}</b>} />
        )}
      </header>
      <main id="page" className="at-young-page" tabIndex={-1}>
        {children}
      </main>
      <footer className="at-young-foot">
        <UnstyledButton className="at-young-help" onClick={help.onDo}>
          <IconHeartHandshake aria-hidden />
          {help.words}
        </UnstyledButton>
        <UnstyledButton
          className="at-young-hide"
          onClick={hide.onDo}
          aria-label={hide.words}
          title={hide.words}
        >
          <IconEyeOff aria-hidden />
        </UnstyledButton>
      </footer>
    </div>
  )
}

function RoundDeed({ deed, mark }: { deed: Deed; mark: ReactNode }) {
  return (
    <UnstyledButton className="at-round" onClick={deed.onDo} aria-label={deed.words} title={deed.words}>
      {mark}
    </UnstyledButton>
  )
}
