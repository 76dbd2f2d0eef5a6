import type { HomeShown, Me } from '#people/contract/sign-in.ts'
import { useAsk, useWaiting } from '#platform/web/operations.ts'
import { type OnShown, readWhoIsOn, sayHere } from '../contract/here.ts'

/** How I am on: what I said on this device counts before the server has it. */
export interface MyShift {
  /** My shift by the rota: the one I am on, else the next one in the coming hours. */
  shift: OnShown | undefined
  isNow: boolean
  /** Since when I said that I am here. */
  hereSince: string | undefined
  workId: OnShown['workId']
  /** I said on this device that I left, and the server does not know yet. */
  leftAt: string | undefined
}

/** Who is on in the home, and how I am. */
export function useMyShift(me: Me, home: HomeShown) {
  const asked = useAsk(readWhoIsOn, { homeId: home.id })
  const [said] = useWaiting(sayHere)
    .flatMap(({ input }) => (input ? [input] : []))
    .slice(-1)
  const { on = [], next = [] } = asked.data ?? {}
  return { asked, on, mine: mineOf(me, { on, next }, said) }
}

type Said = { said: 'came' | 'went'; at: string; workId: OnShown['workId'] }

function mineOf(me: Me, { on, next }: { on: OnShown[]; next: OnShown[] }, said: Said | undefined): MyShift {
  const now = on.find((one) => one.personId === me.personId)
  const told = now?.said === 'worked' ? now : undefined
  const shift = now ?? next.find((one) => one.personId === me.personId)
  const here = said?.said === 'came' ? { since: said.at, workId: said.workId } : told
  const leftAt = said?.said === 'went' ? said.at : undefined
  return {
    ...{ shift, isNow: now !== undefined, leftAt },
    ...{ hereSince: leftAt ? undefined : here?.since, workId: here?.workId },
  }
}
