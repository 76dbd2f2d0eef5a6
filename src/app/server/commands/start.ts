import type { Settings } from '#platform/server/settings.ts'
import { type ProductOptions, startProduct } from '../product.ts'

/** Runs Attune until it is asked to stop, or its database is gone. */
export async function start(settings: Settings, options: ProductOptions = {}): Promise<number> {
  const asked = askedToStop()
  const product = await startProduct(settings, options)
  if (product.trouble) {
    console.error(`The history does not fit its seals. ${product.trouble} See: npm run attune -- verify`)
  }
  console.log(`Attune is ready at ${product.address}`)
  const why = await Promise.race([asked, product.databaseEnded.then(() => 'database' as const)])
  if (why === 'database') {
    console.error('The database has ended. What was acknowledged is safe. Start Attune again.')
  }
  await product.stop()
  return why === 'database' ? 1 : 0
}

/**
 * Ctrl C reaches us twice below npm, from the terminal and from npm: only the first counts. Where npm is killed, no
 * signal reaches us at all; then we have another parent, and end as if we had been asked.
 */
function askedToStop(): Promise<'asked'> {
  const { ppid } = process
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => resolve('asked'))
    const isBelowNpm = process.env.npm_lifecycle_event !== undefined
    const look = () => process.ppid !== ppid && resolve('asked')
    if (isBelowNpm) setInterval(look, 250).unref()
  })
}
