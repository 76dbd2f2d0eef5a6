import { type Admitting, MoveInPage } from '#people/web/move-in-page.tsx'
import { useForm } from '#people/web/use-form.ts'
import { HomeId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { useSearch } from '#platform/web/places.tsx'
import { admitReferred, ReferralId, readReferral } from '#relationships/contract/referrals.ts'

/** A young person moves in; who was asked for and is welcome, with what is known of them. */
export function MoveIn() {
  const { home, referral } = useSearch()
  const homeId = HomeId.safeParse(home).data
  const referralId = ReferralId.safeParse(referral).data
  if (!homeId || !referralId) return <MoveInPage />
  return <MoveInFrom homeId={homeId} referralId={referralId} />
}

function MoveInFrom({ homeId, referralId }: { homeId: HomeId; referralId: ReferralId }) {
  const asked = useAsk(readReferral, { homeId, referralId })
  const form = useForm(admitReferred, 'move-in')
  const send: Admitting['send'] = (child, onDone) => form.send({ ...child, referralId }, onDone)
  const [newest] = asked.data?.tellings ?? []
  return (
    <PageOf asked={asked}>
      {newest && (
        <MoveInPage
          admitting={{ ...form, send }}
          known={{
            homeId,
            knownAs: newest.firstName,
            bornOn: newest.bornOn ?? '',
            placingAuthority: newest.source,
            mattersMost: newest.ownWords,
          }}
        />
      )}
    </PageOf>
  )
}
