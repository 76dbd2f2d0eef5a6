import { useMe } from '#people/web/use-me.ts'
import type { ChildId, HomeId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Link } from '#platform/web/places.tsx'
import { readReferrals } from '../contract/referrals.ts'
import * as permissions from '../permissions.ts'
import { mayInHome } from './referral-parts.tsx'
import { sayReferral } from './referral-words.ts'
import './relationships.css'

type CameByReferralProps = { childId: ChildId; name: string; homeId: HomeId }

/** Back to what was weighed before a child moved in, for those who decide about the home. */
export function CameByReferral({ childId, name, homeId }: CameByReferralProps) {
  const me = useMe().data
  const may = mayInHome(me, homeId, permissions.readReferrals)
  const { data } = useAsk(readReferrals, { homeId }, { skip: !may })
  const referral = data?.referrals.find(({ arrival }) => arrival?.childId === childId)
  if (!referral) return null
  return (
    <p>
      <Link className="rel-link" to={`/referrals/${homeId}/${referral.id}`}>
        {sayReferral('weighed', { name })}
      </Link>
    </p>
  )
}
