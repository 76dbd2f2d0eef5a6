import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Away, Refused } from '#platform/web/call.ts'
import { sendAll } from '#platform/web/outbox.ts'
import { Places } from '#platform/web/places.tsx'
import { Broken } from './broken.tsx'
import { NotHere } from './not-here.tsx'
import { places } from './router.tsx'

const MINUTE = 60_000

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      networkMode: 'always',
      refetchOnReconnect: true,
      retry: (times, error) => !(error instanceof Refused || error instanceof Away) && times < 2,
    },
  },
})

const place = document.getElementById('attune')
if (place) {
  // What breaks while drawing takes the whole page with it: then at least it says so.
  const root = createRoot(place, {
    onUncaughtError: (error) => {
      reportError(error)
      const broke = error instanceof Error ? error : new Error(String(error))
      setTimeout(() => root.render(<Broken error={broke} />))
    },
  })
  root.render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Places places={places} missing={<NotHere />} />
      </QueryClientProvider>
    </StrictMode>,
  )
}

/** What waits is sent when the device starts, when it is back online, and every minute. */
const deliver = () => void sendAll().then(() => queries.invalidateQueries({ queryKey: ['waiting'] }))
deliver()
addEventListener('online', deliver)
// A page that was opened without a signal does not know that it came back.
addEventListener('online', () => {
  void queries.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' })
})
setInterval(deliver, MINUTE)

// The phone of somebody outside, who answers by a link, keeps nothing of us.
if ('serviceWorker' in navigator && import.meta.env.PROD && location.pathname !== '/answer') {
  void navigator.serviceWorker.register('/service-worker.js')
}
