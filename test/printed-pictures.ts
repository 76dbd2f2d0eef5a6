import { existsSync } from 'node:fs'
import { build } from 'vite'

/** Builds the pictures for paper where the pages have not been built yet: `npm start` does it for the product. */
export async function needPrintedPictures(): Promise<void> {
  if (existsSync('dist/print/pictures.js')) return
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'src/platform/web/pictures/print.tsx',
      outDir: 'dist/print',
      rolldownOptions: { output: { entryFileNames: 'pictures.js' } },
    },
  })
}
