/** Scripts that run inside a page. They are text, for the tests themselves know no window. */

/** What stands wider than the window, if anything makes it scroll sideways. */
export const TOO_WIDE = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return ''
  const wide = [...document.querySelectorAll('body *')]
    .filter((one) => one.getBoundingClientRect().right > clientWidth + 1)
    .slice(-3).map((one) => one.tagName + '.' + one.className)
  return scrollWidth + ' wide in ' + clientWidth + ': ' + wide.join(', ')
})()`

/** Where the keyboard is: a mark for the element, and whether one sees it there. */
export const FOCUSED = `(() => {
  const at = document.activeElement
  if (!at || at === document.body) return undefined
  globalThis.marked ??= []
  if (!globalThis.marked.includes(at)) globalThis.marked.push(at)
  const ringed = [at, at.parentElement, at.nextElementSibling].some((one) => {
    if (!one) return false
    const { outlineStyle, boxShadow } = getComputedStyle(one)
    return outlineStyle !== 'none' || boxShadow !== 'none'
  })
  const says = at.tagName + ' ' + (at.getAttribute('aria-label') ?? at.textContent ?? '').slice(0, 40)
  return { place: globalThis.marked.indexOf(at), says, seen: ringed && at.matches(':focus-visible') }
})()`

/** How much there is that a keyboard could come to. */
export const REACHABLE = `document.querySelectorAll('a[href], button, input, textarea, select, [tabindex="0"]').length`

/** Counts what hands do on this device, across pages: taps, and keys other than those that are only held. */
export const COUNT_DEEDS = `(() => {
  const held = ['Control', 'Shift', 'Alt', 'Meta']
  const add = (what) => sessionStorage.setItem(what, String(Number(sessionStorage.getItem(what) ?? 0) + 1))
  addEventListener('pointerdown', (event) => event.isTrusted && add('taps'), true)
  addEventListener('keydown', (event) => event.isTrusted && !held.includes(event.key) && add('keys'), true)
})()`

/** What was counted since it was last asked. */
export const DEEDS = `(() => {
  const [taps, keys] = ['taps', 'keys'].map((what) => Number(sessionStorage.getItem(what) ?? 0))
  sessionStorage.removeItem('taps'), sessionStorage.removeItem('keys')
  return { taps, keys }
})()`

/** How many closed words lie in the outbox of this device. */
export const WAITING = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('attune')
  opening.onerror = () => reject(opening.error)
  opening.onsuccess = () => {
    const counting = opening.result.transaction('outbox').objectStore('outbox').count()
    counting.onsuccess = () => { opening.result.close(); resolve(counting.result) }
    counting.onerror = () => reject(counting.error)
  }
})`

/** Everything that this device holds for the pages, as one text for each place. */
export const WHAT_IS_HERE = `(async () => {
  const kept = async (name) => {
    const cache = await caches.open(name)
    return (await cache.keys()).map(({ url }) => url)
  }
  const database = await new Promise((resolve) => {
    const opening = indexedDB.open('attune')
    opening.onsuccess = () => resolve(opening.result)
  })
  const stored = await new Promise((resolve) => {
    const all = database.transaction('outbox').objectStore('outbox').getAll()
    all.onsuccess = () => resolve(all.result)
  })
  database.close()
  return {
    page: document.documentElement.outerHTML,
    cached: (await Promise.all((await caches.keys()).map(kept))).flat().join(' '),
    database: JSON.stringify(stored),
    local: JSON.stringify({ ...localStorage }),
    session: JSON.stringify({ ...sessionStorage }),
  }
})()`

/** How many answers lie closed on this device for reading without a connection. */
export const KEPT = `new Promise((resolve) => {
  const opening = indexedDB.open('attune-kept')
  opening.onsuccess = () => {
    const database = opening.result
    if (!database.objectStoreNames.contains('copies')) { database.close(); return resolve(0) }
    const counting = database.transaction('copies').objectStore('copies').count()
    counting.onsuccess = () => { database.close(); resolve(counting.result) }
  }
})`

/** Of what a copy is kept for reading without a connection: the places, and all that lies at them, as text. */
export const KEPT_COPIES = `new Promise((resolve) => {
  const opening = indexedDB.open('attune-kept')
  opening.onsuccess = () => {
    const database = opening.result
    if (!database.objectStoreNames.contains('copies')) { database.close(); return resolve('') }
    const all = database.transaction('copies').objectStore('copies').getAll()
    all.onsuccess = () => { database.close(); resolve(JSON.stringify(all.result)) }
  }
})`

/** Puts words on this device in the clear, in every place where a page can: what a search has to find. */
export const plantInTheClear = (words: string) => `(async () => {
  localStorage.setItem('control', 'local ${words}')
  const cache = await caches.open('control')
  await cache.put('/control', new Response('cached ${words}'))
  await new Promise((resolve) => {
    const opening = indexedDB.open('control', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('control')
    opening.onsuccess = () => {
      const writing = opening.result.transaction('control', 'readwrite', { durability: 'strict' })
      writing.objectStore('control').put({ words: 'stored ${words}', more: 'x'.repeat(500) }, 1)
      writing.oncomplete = resolve
    }
  })
})()`

/** Milliseconds from pressing Save to the line that says the device has it, measured inside the page. */
export const SAVE_AND_MEASURE = `new Promise((resolve) => {
  const began = performance.now()
  const look = () => {
    if (document.body.innerText.includes('Saved on this tablet.')) resolve(performance.now() - began)
    else requestAnimationFrame(look)
  }
  document.querySelector('form.rec-note').requestSubmit()
  look()
})`
