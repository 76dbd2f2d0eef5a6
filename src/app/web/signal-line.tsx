import { Text } from '@mantine/core'
import { IconClock, IconWifiOff } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { useWaiting } from '#platform/web/operations.ts'
import { Link } from '#platform/web/places.tsx'
import { say } from './words.ts'

/** Says what waits on the device, and that there is no signal: nothing when all is well. */
export function SignalLine() {
  const online = useSyncExternalStore(listen, () => navigator.onLine)
  const waiting = useWaiting()
  const text = [
    !online && say('noSignal'),
    waiting.length > 0 && say('waiting', { count: waiting.length }),
  ].filter(Boolean)
  if (text.length === 0) return null
  return (
    <Text size="sm" role="status" className="at-signal">
      {online ? <IconClock aria-hidden size={18} /> : <IconWifiOff aria-hidden size={18} />} {text.join(' ')}{' '}
      {waiting.some(({ refused }) => refused) && (
        <Link to="/waiting">
          {say('refusedOne', { count: waiting.filter(({ refused }) => refused).length })}
        </Link>
      )}
    </Text>
  )
}

function listen(changed: () => void) {
  addEventListener('online', changed)
  addEventListener('offline', changed)
  return () => {
    removeEventListener('online', changed)
    removeEventListener('offline', changed)
  }
}
