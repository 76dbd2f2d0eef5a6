import { globSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** The two files of zod that write JSON schemas, which only the server does. */
const WRITERS = /\/zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/

/** Where zod gives a text its formats: `email(params) { … }` and some twenty more. */
const SCHEMAS = /\/zod\/v4\/classic\/schemas\.js$/
const FORMAT = /^ {4}(\w+)\(params\) \{\n {8}return this\.check\(core\._\w+\(Zod\w+, params\)\);\n {4}\},\n/gm

/**
 * Leaves out of the client what it does not use of zod: the writing of JSON schemas, formats of texts that nothing
 * asks for, and the reader that compiles itself, which the pages’ security policy does not let run.
 */
export function lighterZod(): Plugin {
  return {
    name: 'attune:lighter-zod',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (WRITERS.test(id)) return { code: withoutWords(code), map: null }
      return SCHEMAS.test(id) ? { code: withoutUnused(code), map: null } : null
    },
  }
}

/** Every name stays, and does nothing. */
function withoutWords(code: string): string {
  const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name)
  return names.map((name) => `export const ${name} = () => () => undefined`).join('\n')
}

function withoutUnused(code: string): string {
  const sources = globSync('src/**/*.{ts,tsx}').map((file) => readFileSync(file, 'utf8'))
  const isUsed = (name: string) => sources.some((source) => source.includes(`.${name}(`))
  return code
    .replace(FORMAT, (method, name) => (isUsed(name) ? method : ''))
    .replace('core.$ZodObjectJIT.init(', 'core.$ZodObject.init(')
}
