import { Card } from '#platform/web/parts/card.tsx'
import { say } from './admin-words.ts'
import { ChoosePin } from './choose-pin.tsx'
import { EnrolTablet } from './enrol-tablet.tsx'
import { HomeTablets } from './home-tablets.tsx'
import { homesManaged, useMe } from './use-me.ts'
import './forms.css'
import './people.css'

/** One's own six digits for the tablets of one's homes, asked twice. */
export function MyPinPage() {
  const me = useMe().data
  const homes = me ? homesManaged(me) : []
  return (
    <div className="at-door-card ppl-stack">
      <ChoosePin title={<h1 className="ppl-title">{say('pinTitle')}</h1>} />
      {homes.length > 0 && (
        <Card title={say('thisDevice')} hint={say('thisDeviceHint')}>
          <ul className="ppl-plain">
            {homes.map((home) => (
              <li key={home.id} className="ppl-home">
                <EnrolTablet home={home} />
                <HomeTablets home={home} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  )
}
