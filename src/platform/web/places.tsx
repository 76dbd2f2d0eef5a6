import {
  type ComponentType,
  createContext,
  type LazyExoticComponent,
  lazy,
  type MouseEvent,
  type ReactNode,
  Suspense,
  startTransition,
  use,
  useCallback,
  useEffect,
} from 'react'
import { matchRoute, useLocation, useRouter, useSearch as useSearchText, Link as WouterLink } from 'wouter'

/** One address of the client: the frames around it, the outermost first, and its page, loaded when somebody goes there. */
export interface PlaceMade {
  path: string
  frames: readonly ComponentType[]
  page: LazyExoticComponent<ComponentType>
  load: () => Promise<unknown>
}

type Params = Readonly<Record<string, string | undefined>>

const ParamsHere = createContext<Params>({})
const Inside = createContext<ReactNode>(null)
let known: readonly PlaceMade[] = []

/** A component that is loaded when it is first drawn, by the name under which its file exports it. */
export function loaded<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  return lazy(() => load().then((file) => ({ default: file[name] })))
}

interface PlacesProps {
  places: readonly PlaceMade[]
  /** Shown where no place is. */
  missing: ReactNode
}

/** The place of the address that the browser is at, inside its frames. Frames that stay are kept as they are. */
export function Places({ places, missing }: PlacesProps) {
  const [path] = useLocation()
  const { parser } = useRouter()
  known = places
  for (const { path: pattern, frames, page: Page } of places) {
    const [isHere, params] = matchRoute(parser, pattern, path)
    if (!isHere) continue
    const page = (
      <Suspense fallback={null}>
        <Page key={pattern} />
      </Suspense>
    )
    return <ParamsHere value={params}>{frames.reduceRight<ReactNode>(framed, page)}</ParamsHere>
  }
  return missing
}

function framed(inside: ReactNode, Frame: ComponentType): ReactNode {
  return (
    <Inside value={inside}>
      <Suspense fallback={null}>
        <Frame />
      </Suspense>
    </Inside>
  )
}

/** Where a frame puts what is inside it. */
export function Outlet(): ReactNode {
  return use(Inside)
}

/** The parts of the address that stand for something: `childId` of `/children/:childId`. */
export function useParams(): Params {
  return use(ParamsHere)
}

/** What stands behind the question mark of the address. */
export function useSearch(): Readonly<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(useSearchText()))
}

/** The address without what stands behind the question mark. */
export function usePath(): string {
  return useLocation()[0]
}

export interface To {
  to: string
  search?: Readonly<Record<string, string | undefined>> | undefined
  replace?: boolean
  /** What was written has been kept: nobody is asked before leaving. */
  anyway?: boolean
}

function addressOf({ to, search }: To): string {
  const asked = Object.entries(search ?? {}).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return asked.length > 0 ? `${to}?${new URLSearchParams(asked)}` : to
}

/** Goes somewhere. The page that is left stays until the next one is there. */
export function useNavigate(): (where: To) => void {
  const [, go] = useLocation()
  return useCallback(
    (where) => {
      if (!where.anyway && !mayLeave()) return
      startTransition(() => go(addressOf(where), { replace: where.replace ?? false }))
      if (!where.replace) scrollTo(0, 0)
    },
    [go],
  )
}

/** Back to where one came from; to `elsewhere` when one came from outside. */
export function useBack(elsewhere: string): () => void {
  const navigate = useNavigate()
  return () => (history.length > 1 && document.referrer === '' ? history.back() : navigate({ to: elsewhere }))
}

type LinkProps = To & {
  className?: string | undefined
  children?: ReactNode
  title?: string
  id?: string
  'aria-current'?: 'page' | 'step' | undefined
  'aria-label'?: string
  onClick?: () => void
}

/** A link inside the client. What it leads to is loaded as soon as a finger or the focus comes near. */
export function Link({ to, search, replace = false, anyway = false, onClick, ...rest }: LinkProps) {
  const address = addressOf({ to, search })
  const near = () => prepare(to)
  const leave = (event: MouseEvent) => {
    if (anyway || mayLeave()) onClick?.()
    else event.preventDefault()
  }
  return (
    <WouterLink
      {...rest}
      href={address}
      replace={replace}
      onClick={leave}
      onPointerEnter={near}
      onFocus={near}
    />
  )
}

function prepare(to: string): void {
  const shape = (path: string) => path.split('/').length
  for (const { path, load } of known) {
    const pattern = new RegExp(`^${path.replace(/:[^/]+/g, '[^/]+')}$`)
    if (shape(path) === shape(to) && pattern.test(to)) void load()
  }
}

/** Goes somewhere as soon as it is drawn. */
export function Navigate(where: To): ReactNode {
  const navigate = useNavigate()
  const address = addressOf(where)
  useEffect(() => navigate({ to: address, replace: true }), [navigate, address])
  return null
}

const blockers = new Set<() => boolean>()

function mayLeave(): boolean {
  return [...blockers].every((mayGo) => mayGo())
}

/** Asks before a page is left while `hasWords`: `mayGo` is asked within the client, the browser asks by itself. */
export function useLeaving(hasWords: boolean, mayGo: () => boolean): void {
  useEffect(() => {
    if (!hasWords) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    blockers.add(mayGo)
    addEventListener('beforeunload', warn)
    return () => {
      blockers.delete(mayGo)
      removeEventListener('beforeunload', warn)
    }
  }, [hasWords, mayGo])
}
