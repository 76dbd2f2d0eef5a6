import { useState } from 'react'

type Light = 'day' | 'night'
const PLACE = 'attune-light'

/** Night until half past seven in the morning and from eight in the evening, in the home's own time. */
function lightAt(now: Date, timeZone: string): Light {
  const time = now.toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
  return time >= '20:00' || time < '07:30' ? 'night' : 'day'
}

/** The light of the screens: what was chosen on this device, else the home's time of day. */
export function useLight(timeZone: string): [Light, (light: Light) => void] {
  const [chosen, choose] = useState<Light | undefined>(() => asLight(localStorage.getItem(PLACE)))
  const set = (light: Light) => {
    localStorage.setItem(PLACE, light)
    choose(light)
  }
  return [chosen ?? lightAt(new Date(), timeZone), set]
}

function asLight(kept: string | null): Light | undefined {
  return kept === 'day' || kept === 'night' ? kept : undefined
}
