import { MoveInPage } from '#people/web/move-in-page.tsx'
import { HomeId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { useSearch } from '#platform/web/places.tsx'
import { ReferralId, readReferral } from '#relationships/contract/referrals.ts'

/** A young person moves in; who was asked for and is welcome, with what is known of them. */
export function MoveIn() {
  const { home, referral } = useSearch()
  const homeId = HomeId.safeParse(home).data
  const referralId = ReferralId.safeParse(referral).data
  if (!homeId || !referralId) return <MoveInPage />
  return <MoveInFrom homeId={homeId} referralId={referralId} />
}

function MoveInFrom(which: { homeId: HomeId; referralId: ReferralId }) {
  const asked = useAsk(readReferral, which)
  const [newest] = asked.data?.tellings ?? []
  return (
    <PageOf asked={asked}>
      {newest && (
        <MoveInPage
          known={{
            homeId: which.homeId,
            knownAs: newest.firstName,
            placingAuthority: newest.source,
            mattersMost: newest.ownWords,
          }}
        />
      )}
    </PageOf>
  )
}
