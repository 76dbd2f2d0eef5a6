import { Button, Text } from '@mantine/core'
import { IconSparkles } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { say } from './newer-words.ts'

const AN_HOUR = 3_600_000
/** A browser lets the worker before finish what it has in hand, for minutes: whoever asked does not wait for that. */
const LONG_ENOUGH = 3_000

/** Says calmly that a newer version is here. Nothing is ever loaded anew but by the hand of the one who works. */
export function NewerVersion() {
  const waits = useWaitingVersion()
  const [isWriting, setWriting] = useState(false)
  if (!waits) return null
  const use = () => {
    setWriting(somethingIsWritten())
    if (somethingIsWritten()) return
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    waits.postMessage('take-over')
    setTimeout(() => location.reload(), LONG_ENOUGH)
  }
  return (
    <Text size="sm" role="status" className="at-signal">
      <IconSparkles aria-hidden size={18} /> {say(isWriting ? 'writing' : 'ready')}{' '}
      <Button variant="subtle" size="compact-sm" onClick={use}>
        {say('use')}
      </Button>
    </Text>
  )
}

/** Words on the page: whether they are kept already nobody knows here, so none are taken away. */
function somethingIsWritten(): boolean {
  const fields = document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>(
    'main textarea, main input[type="text"], main input:not([type])',
  )
  return [...fields].some((one) => !one.readOnly && one.value.trim() !== '')
}

/** The version that waits, once it is whole on the device and is not the one that this page already is. */
function useWaitingVersion(): ServiceWorker | undefined {
  const [waits, setWaits] = useState<ServiceWorker>()
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return
    let registration: ServiceWorkerRegistration | undefined
    const look = async () => {
      const worker = registration?.waiting
      if (!worker) return setWaits(undefined)
      // A page that came from the network may be newer than the worker behind it: then it only takes over.
      if (await isOfThisPage(worker)) worker.postMessage('take-over')
      else setWaits(worker)
    }
    const found = () => registration?.installing?.addEventListener('statechange', () => void look())
    const timer = setInterval(() => void registration?.update().catch(() => undefined), AN_HOUR)
    void navigator.serviceWorker.ready.then((ready) => {
      registration = ready
      ready.addEventListener('updatefound', found)
      void look()
    })
    return () => {
      clearInterval(timer)
      registration?.removeEventListener('updatefound', found)
    }
  }, [])
  return waits
}

function isOfThisPage(worker: ServiceWorker): Promise<boolean> {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]')
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data === true)
    worker.postMessage(new URL(script?.src ?? '/', location.href).pathname, [port2])
  })
}
