/** The push services of the browsers: whoever subscribes names an address, and the server asks no other. */
const services = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  'web.push.apple.com',
  '.notify.windows.com',
]

/** Whether an address is one of a browser's push service. `others` are further origins, such as `http://127.0.0.1:9`. */
export function isPushHost(endpoint: string, others: readonly string[] = []): boolean {
  const address = URL.parse(endpoint)
  if (!address) return false
  if (others.includes(address.origin)) return true
  const { protocol, hostname, port } = address
  const isKnown = services.some((one) => (one.startsWith('.') ? hostname.endsWith(one) : hostname === one))
  return protocol === 'https:' && port === '' && isKnown
}
