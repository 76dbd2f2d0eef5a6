import { NativeSelect } from '@mantine/core'
import { IconLock, IconUser, IconUsers } from '@tabler/icons-react'
import type { InputOf } from '#platform/contract.ts'
import { Segments } from '#platform/web/parts/segments.tsx'
import type { checkIn } from '../contract/check-ins.ts'
import type { MyPerson } from '../contract/my-space.ts'
import { say } from './check-in-words.ts'
import { keyWorkerOf } from './my-people.ts'

export type Seen = InputOf<typeof checkIn>['seenBy']

type SeenByProps = { people: readonly MyPerson[]; seenBy: Seen; onSeenBy: (seen: Seen) => void }

/** Who sees it: nobody until the young person says otherwise; then one person, or all. */
export function SeenBy({ people, seenBy, onSeenBy }: SeenByProps) {
  const first = keyWorkerOf(people) ?? people[0]
  const one = seenBy.who === 'person' ? people.find(({ id }) => id === seenBy.personId) : first
  const choose = (who: Seen['who']) => {
    if (who === 'person') return first && onSeenBy({ who, personId: first.id })
    onSeenBy({ who })
  }
  return (
    <section className="mine-step" aria-labelledby="mine-sees">
      <h2 id="mine-sees">{say('whoSees')}</h2>
      <Segments
        label={say('whoSees')}
        value={seenBy.who}
        onChange={choose}
        options={[
          { value: 'me', label: say('justMe'), icon: <IconLock aria-hidden size={20} /> },
          ...(first
            ? [
                {
                  value: 'person' as const,
                  label: one?.knownAs ?? say('onePerson'),
                  icon: <IconUser aria-hidden size={20} />,
                },
              ]
            : []),
          { value: 'team', label: say('myTeam'), icon: <IconUsers aria-hidden size={20} /> },
        ]}
      />
      {seenBy.who === 'person' && people.length > 1 && (
        <NativeSelect
          label={say('whichPerson')}
          size="lg"
          value={seenBy.personId}
          data={people.map(({ id, knownAs }) => ({ value: id, label: knownAs }))}
          onChange={(event) => {
            const chosen = people.find(({ id }) => id === event.currentTarget.value)
            if (chosen) onSeenBy({ who: 'person', personId: chosen.id })
          }}
        />
      )}
    </section>
  )
}
