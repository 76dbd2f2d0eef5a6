import { call } from '#platform/web/call.ts'
import { leaveBrowser, wakeBrowser } from '../contract/choices.ts'

/** Whether this browser can be woken at all: an installed service worker and a push service. */
export function canBeWoken(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis
}

/** The subscription of this browser, if it has one. */
export async function subscribedHere(): Promise<PushSubscription | null> {
  if (!canBeWoken()) return null
  const worker = await navigator.serviceWorker.getRegistration()
  return (await worker?.pushManager.getSubscription()) ?? null
}

/** Asks the browser, and tells the server where to wake it. 'denied' when the person or the browser says no. */
export async function wakeMeHere(pushKey: string): Promise<'on' | 'denied'> {
  if ((await Notification.requestPermission()) !== 'granted') return 'denied'
  const { pushManager } = await navigator.serviceWorker.ready
  const { endpoint } = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: pushKey })
  await call(wakeBrowser, { id: crypto.randomUUID(), endpoint })
  return 'on'
}

/** Ends it on both sides: the server first, so that nothing is sent to a browser that has let go. */
export async function leaveMeHere(): Promise<void> {
  const subscription = await subscribedHere()
  if (!subscription) return
  await call(leaveBrowser, { endpoint: subscription.endpoint })
  await subscription.unsubscribe()
}
