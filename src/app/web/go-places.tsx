import './go-places.css'
import { useDebouncedValue } from '@mantine/hooks'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { IconArrowRight, IconBook2, IconMessage, IconNote, IconSearch, IconUser } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useState } from 'react'
import { type ChildShown, listChildren } from '#people/contract/children.ts'
import type { OutputOf } from '#platform/contract.ts'
import { faceFor } from '#platform/face.ts'
import { Away, call } from '#platform/web/call.ts'
import { Face } from '#platform/web/look/face.tsx'
import { useAsk } from '#platform/web/operations.ts'
import { type To, useNavigate } from '#platform/web/places.tsx'
import { shortDay } from '#platform/web/when.ts'
import { searchFor } from '#records/chronology-address.ts'
import { searchEverywhere } from '#records/contract.ts'
import { wordsBegin } from '#records/words-begin.ts'
import { say } from './words.ts'

type Found = OutputOf<typeof searchEverywhere>['children'][number]

/** Fewer letters than this are a name being typed. */
const LETTERS = 2
const WAIT = 180
const LIST = 'go-list'
const [store, places] = createSpotlight()

/** Any young person in five keys, and every word that one may read. Opens each time that it is wanted anew. */
export function GoPlaces({ wanted }: { wanted: number }) {
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const { data } = useAsk(listChildren, {})
  const search = useEverywhere(typed)
  useEffect(() => {
    if (wanted > 0) places.open()
  }, [wanted])
  const all = data?.children ?? []
  const named = all.filter(({ knownAs }) => typed.trim() === '' || wordsBegin(knownAs, typed))
  const found = search.found
  useFirstSelected([...named.map(({ id }) => id), ...found.map(({ childId }) => childId)].join(' '))
  const go = (to: To) => () => navigate(to)
  return (
    <Spotlight.Root
      store={store}
      query={typed}
      onQueryChange={setTyped}
      shortcut={null}
      clearQueryOnClose
      scrollable
      maxHeight="min(72vh, 560px)"
      transitionProps={{ duration: 0 }}
    >
      <Spotlight.Search
        leftSection={<IconSearch aria-hidden size={20} />}
        placeholder={say('search')}
        aria-label={say('search')}
        maxLength={200}
      />
      <p className="go-says" role="status">
        {saysOf(typed, search, named.length)}
      </p>
      <Spotlight.ActionsList id={LIST}>
        {named.length > 0 && (
          <Spotlight.ActionsGroup label={say('searchChild')}>
            {named.map((child) => (
              <Spotlight.Action
                key={child.id}
                label={child.knownAs}
                description={child.home?.name ?? ''}
                leftSection={<Face face={child.face ?? faceFor(child.id)} name="" size={36} />}
                onClick={go({ to: `/children/${child.id}` })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {found.map((one) => (
          <FoundOf key={one.childId} one={one} child={all.find(({ id }) => id === one.childId)} go={go} />
        ))}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

/**
 * Enter opens the first of what is shown, until the arrows choose another. What was chosen can be gone with the next
 * letter, or come after it.
 */
function useFirstSelected(shown: string): void {
  useLayoutEffect(() => {
    const list = shown ? document.getElementById(LIST) : null
    if (!list || list.querySelector('[data-selected]')) return
    list.querySelector('[data-action]')?.setAttribute('data-selected', 'true')
    store.updateState((state) => ({ ...state, selected: 0 }))
  }, [shown])
}

interface Search {
  found: readonly Found[]
  isLooking: boolean
  isAway: boolean
}

/** What is found for the words typed so far; the last finding stays until the next one is there. */
function useEverywhere(typed: string): Search {
  const [words] = useDebouncedValue(typed.trim(), WAIT)
  const asks = words.length >= LETTERS
  const { data, error, isFetching } = useQuery({
    queryKey: [searchEverywhere.name, words],
    queryFn: () => call(searchEverywhere, { words }),
    enabled: asks,
    networkMode: 'always',
    retry: false,
    staleTime: 10_000,
    placeholderData: keepPreviousData,
  })
  const isAway = asks && error instanceof Away
  const found = asks && !isAway && typed.trim() !== '' ? (data?.children ?? []) : []
  return { found, isLooking: asks && isFetching, isAway }
}

function saysOf(typed: string, { found, isLooking, isAway }: Search, named: number): string {
  if (typed.trim() === '') return say('searchBegin')
  if (isAway) return say('searchAway')
  const count = found.reduce(
    (sum, one) => sum + one.entries.length + one.plan.length + one.around.length,
    named,
  )
  if (count > 0) return say('searchFound', { count })
  return isLooking ? say('searchLooking') : say('searchNothing')
}

type FoundOfProps = { one: Found; child: ChildShown | undefined; go: (to: To) => () => void }

/** What was found of one child: entries open in their place in the chronology, the rest on its page. */
function FoundOf({ one, child, go }: FoundOfProps) {
  const { childId, entries, more, plan, around } = one
  const name = child?.knownAs ?? ''
  const timeZone = child?.home?.timeZone ?? 'UTC'
  const base = `/children/${childId}`
  return (
    <Spotlight.ActionsGroup label={name}>
      {entries.map((entry) => (
        <Spotlight.Action
          key={entry.id}
          label={entry.headline}
          description={say('searchToldBy', {
            day: shortDay(entry.happenedAt, timeZone),
            who: entry.toldByName,
          })}
          leftSection={
            entry.kind === 'people.own-words' ? <IconMessage aria-hidden /> : <IconNote aria-hidden />
          }
          onClick={go({ to: `${base}/chronology`, search: searchFor({ entry: entry.about }) })}
        />
      ))}
      {more && (
        <Spotlight.Action
          label={say('searchMore', { name })}
          leftSection={<IconArrowRight aria-hidden />}
          onClick={go({ to: `${base}/chronology` })}
        />
      )}
      {plan.map(({ id, kind, title }) => (
        <Spotlight.Action
          key={id}
          label={title}
          description={say(kind === 'need' ? 'searchNeed' : 'searchResponse', { name })}
          leftSection={<IconBook2 aria-hidden />}
          onClick={go({ to: `${base}/plan` })}
        />
      ))}
      {around.map((person) => (
        <Spotlight.Action
          key={person.name}
          label={person.name}
          description={person.relationship}
          leftSection={<IconUser aria-hidden />}
          onClick={go({ to: `${base}/people` })}
        />
      ))}
    </Spotlight.ActionsGroup>
  )
}
