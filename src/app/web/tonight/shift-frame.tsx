import { homeOf, useMe } from '#people/web/use-me.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Outlet } from '#platform/web/places.tsx'
import { ShiftTabs } from './shift-tabs.tsx'
import { say } from './words.ts'

/** The pages of the shift besides Tonight: the row that leads to each, then the page. */
export function ShiftFrame() {
  const asked = useMe()
  const me = asked.data
  const home = me && homeOf(me)
  if (me && !home)
    return (
      <PageEmpty isPage title={say('noHome')}>
        {say('noHomeSays')}
      </PageEmpty>
    )
  return (
    <PageOf asked={asked}>
      {me && home && (
        <>
          <ShiftTabs me={me} home={home} />
          <Outlet />
        </>
      )}
    </PageOf>
  )
}
