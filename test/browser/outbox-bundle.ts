import { fileURLToPath } from 'node:url'
import type { BrowserContext } from '@playwright/test'
import { build } from 'vite'

const source = (path: string) => JSON.stringify(fileURLToPath(new URL(`../../src/${path}`, import.meta.url)))
const ENTRY = `
export { post, sendAll } from ${source('platform/web/outbox.ts')}
export { remember } from ${source('platform/web/session.ts')}
`
const AT = '/outbox-under-test/'

/** Serves the client’s own outbox, and nothing around it, on an empty page of the server’s origin. */
export async function serveOutbox(context: BrowserContext): Promise<string> {
  const files = await bundle()
  await context.route(`**${AT}*`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(AT.length)
    const body = files.get(name)
    if (body === undefined) return route.fulfill({ contentType: 'text/html', body: '<title>Outbox</title>' })
    return route.fulfill({ contentType: 'text/javascript', body })
  })
  return `${AT}page`
}

/** Loads it into a page. */
export const LOAD_OUTBOX = `import('${AT}entry.js').then((outbox) => { globalThis.outbox = outbox })`

async function bundle(): Promise<Map<string, string>> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    base: AT,
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input: { entry: 'outbox-entry' },
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
    plugins: [
      {
        name: 'outbox-entry',
        resolveId: (id) => (id === 'outbox-entry' ? id : undefined),
        load: (id) => (id === 'outbox-entry' ? ENTRY : undefined),
      },
    ],
  })
  const files = new Map<string, string>()
  for (const one of Array.isArray(built) ? built : [built]) {
    if (!('output' in one)) continue
    for (const file of one.output) if (file.type === 'chunk') files.set(file.fileName, file.code)
  }
  return files
}
