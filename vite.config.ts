import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { lighterContracts } from './scripts/web-contracts.ts'
import { newestFontsOnly, usedCssOnly } from './scripts/web-css.ts'
import { compiledWords } from './scripts/web-words.ts'
import { serviceWorker } from './scripts/web-worker.ts'
import { lighterZod } from './scripts/web-zod.ts'

function inProject(path: string) {
  return fileURLToPath(new URL(path, import.meta.url))
}

/** The pages are served under a strict content security policy: no script and no data stands in the HTML. */
export default defineConfig({
  root: inProject('src/app/web'),
  base: '/',
  plugins: [
    newestFontsOnly(),
    react(),
    compiledWords(),
    lighterContracts(),
    lighterZod(),
    usedCssOnly(),
    serviceWorker(inProject('src/platform/web/service-worker.js'), ['/mark.svg', '/attune.webmanifest']),
  ],
  build: {
    outDir: inProject('dist/web'),
    emptyOutDir: true,
    manifest: true,
    // What three quarters of the pages need travels in one file: many small ones are larger and take more ways.
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'shared', minShareCount: 90 }] },
      },
    },
    target: ['chrome115', 'edge115', 'firefox125', 'safari17'],
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    // The list of what each page needs besides itself was 7 kB of the first load; the worker keeps all of it anyway.
    modulePreload: false,
    sourcemap: false,
    reportCompressedSize: false,
  },
})
