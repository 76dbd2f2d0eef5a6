import { IconClock, IconLifebuoy, IconLock, IconPlant2 } from '@tabler/icons-react'
import type { ReactNode } from 'react'

type PageLoadingProps = {
  /** Read aloud while the page comes. */
  label: string
  /** How many cards to hint at. */
  cards?: number
}

/** The quiet outline of a page that is on its way. */
export function PageLoading({ label, cards = 3 }: PageLoadingProps) {
  return (
    <div className="at-loading" role="status" aria-label={label}>
      <span className="at-bone at-bone-title" />
      {Array.from({ length: cards }, (_, at) => `card ${at}`).map((card) => (
        <div key={card} className="at-card at-loading-card">
          <span className="at-bone at-bone-head" />
          <span className="at-bone" />
          <span className="at-bone at-bone-short" />
        </div>
      ))}
    </div>
  )
}

type PageStateProps = {
  title: ReactNode
  /** What it means and what helps. */
  children?: ReactNode
  /** The one thing that can be done from here. */
  action?: ReactNode
  icon?: ReactNode
  /** It stands in place of the page, so that its title is the page’s. */
  isPage?: boolean
}

/** Nothing here yet: says what will appear, who makes the first one, and offers it. */
export function PageEmpty({ icon = <IconPlant2 aria-hidden />, ...said }: PageStateProps) {
  return <PageState tone="moss" icon={icon} {...said} />
}

/** Not shared with this person: says whose it is and whom to ask. */
export function PageRefused({ icon = <IconLock aria-hidden />, ...said }: PageStateProps) {
  return <PageState tone="plum" icon={icon} {...said} />
}

/** Our own fault: says so, and that the words are safe. Announced at once. */
export function PageFault({ icon = <IconLifebuoy aria-hidden />, ...said }: PageStateProps) {
  return (
    <div role="alert">
      <PageState tone="lamp" icon={icon} {...said} />
    </div>
  )
}

function PageState({ tone, icon, title, children, action, isPage }: PageStateProps & { tone: string }) {
  const Title = isPage ? 'h1' : 'p'
  return (
    <div className="at-state">
      <div className={`at-state-mark at-state-${tone}`}>{icon}</div>
      <Title className="at-state-title">{title}</Title>
      {children !== undefined && <div className="at-state-words">{children}</div>}
      {action}
    </div>
  )
}

type AsOfProps = {
  /** E.g. 'As of 21:10'. */
  children: ReactNode
}

/** Stands above what was kept on the device and may be older than it looks. */
export function AsOf({ children }: AsOfProps) {
  return (
    <p className="at-as-of" role="status">
      <IconClock aria-hidden size={18} />
      {children}
    </p>
  )
}
