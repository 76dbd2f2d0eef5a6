// Keeps the built client on the device, so that it opens without a connection. Nothing of the
// record is ever kept here: what the server says about children goes past this worker untouched.
const FILES = __FILES__
const VERSION = __VERSION__

// The first one works at once. A newer one waits until nobody uses the older one any more, or until somebody
// says so: a page that is open goes on with the files it was begun with.
addEventListener('install', (event) => {
  const kept = caches.open(VERSION).then((cache) => cache.addAll(FILES))
  event.waitUntil(kept.then(() => registration.active || skipWaiting()))
})

// The files of the version before stay for the pages that still use them.
addEventListener('activate', (event) => {
  const older = caches.keys().then((names) => names.filter((name) => name !== VERSION).slice(0, -1))
  const gone = older.then((names) => Promise.all(names.map((name) => caches.delete(name))))
  event.waitUntil(gone.then(() => clients.claim()))
})

// A page asks whether it is of this version, or tells it to take over.
addEventListener('message', ({ data, ports }) => {
  if (data === 'take-over') skipWaiting()
  else ports[0]?.postMessage(FILES.includes(data))
})

// A push has no words: what it is about is told in Attune alone.
addEventListener('push', (event) => {
  const says = {
    body: 'Something needs you. Open Attune to see what it is.',
    tag: 'attune',
    icon: '/mark.svg',
  }
  event.waitUntil(registration.showNotification('Attune', says))
})

addEventListener('notificationclick', (event) => {
  event.notification.close()
  const open = clients
    .matchAll({ type: 'window' })
    .then(([first]) => first?.focus() ?? clients.openWindow('/'))
  event.waitUntil(open)
})

addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (pathname.startsWith('/api/')) return
  if (request.mode === 'navigate')
    event.respondWith(fetch(request).catch(() => caches.match('/index.html', { cacheName: VERSION })))
  else event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)))
})
