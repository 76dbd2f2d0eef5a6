import type { Plugin } from 'vite'

/** The two files of zod that write JSON schemas, which only the server does. */
const WRITERS = /\/zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/

/** Leaves out of the client what zod keeps for writing JSON schemas: every name stays, and does nothing. */
export function withoutJsonSchemas(): Plugin {
  return {
    name: 'attune:without-json-schemas',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!WRITERS.test(id)) return null
      const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name)
      return {
        code: names.map((name) => `export const ${name} = () => () => undefined`).join('\n'),
        map: null,
      }
    },
  }
}
