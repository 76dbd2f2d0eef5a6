import { createRequire } from 'node:module'

/** What Attune uses of the typesetter. */
export interface Typesetter {
  addSource(path: string, text: string): void
  mapShadow(path: string, content: Buffer): void
  compile(options: { mainFilePath: string }): {
    result: unknown
    hasError(): boolean
    printDiagnostics(): void
  }
  pdf(result: unknown, options: { pdfStandard: 'ua-1'; creationTimestamp: number }): Buffer
}

interface Typst {
  NodeCompiler: {
    create(options: { workspace: string; fontArgs: { fontBlobs: Buffer[] }[] }): Typesetter
  }
}

const PACKAGE = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu'
const require = createRequire(import.meta.url)

/** Whether the typesetter came with this installation: it is built for 64-bit Linux on Intel and AMD only. */
export function hasTypst(): boolean {
  try {
    require.resolve(PACKAGE)
    return true
  } catch {
    return false
  }
}

/** The typesetter, working in one folder with these fonts. Throws where it is not built for the computer. */
export function openTypst(workspace: string, fontBlobs: Buffer[]): Typesetter {
  const typst: Typst = require(PACKAGE)
  return typst.NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] })
}
