import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/**
 * Writes the service worker beside the pages, with `__FILES__` replaced by the list of paths to keep on the
 * device and `__VERSION__` by a text that changes whenever any of them does. No worker file, no worker.
 */
export function serviceWorker(source: string, alsoKept: readonly string[]): Plugin {
  return {
    name: 'attune:service-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        if (!existsSync(source)) return
        const worker = readFileSync(source, 'utf8')
        const hash = createHash('sha256').update(worker)
        // What stands in a folder of the build tool is not served: one file that is missing keeps the worker out.
        const served = Object.values(bundle).filter(({ fileName }) => !fileName.startsWith('.'))
        const files = served.toSorted((one, other) => (one.fileName < other.fileName ? -1 : 1))
        for (const file of files)
          hash.update(file.fileName).update(file.type === 'chunk' ? file.code : file.source)
        const paths = [...files.map((file) => `/${file.fileName}`), ...alsoKept]
        this.emitFile({
          type: 'asset',
          fileName: 'service-worker.js',
          source: fillWorker(worker, paths, hash.digest('hex').slice(0, 16)),
        })
      },
    },
  }
}

/** Puts the list and the version into the worker's text, both as JSON. */
export function fillWorker(worker: string, paths: readonly string[], version: string): string {
  return worker
    .replaceAll('__FILES__', () => JSON.stringify(paths))
    .replaceAll('__VERSION__', () => JSON.stringify(version))
}
