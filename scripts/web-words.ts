import { compileMessage } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'
import { type Node, type Piece, replaced, visit } from './web-code.ts'

/**
 * Compiles the message catalogues while building: each sentence of a `words('part', { … })` call becomes the
 * form that is spoken, so that the reader of message formats need not travel to every device.
 */
export function compiledWords(): Plugin {
  return {
    name: 'attune:words',
    apply: 'build',
    transform(code, id) {
      if (!/\bwords\(/.test(code) || !id.includes('/src/') || id.endsWith('/platform/web/words.ts'))
        return null
      const pieces: Piece[] = []
      visit(this.parse(code) as unknown as Node, (node) => {
        for (const sentence of sentencesOf(node)) {
          const text = JSON.stringify(compileMessage(String(sentence.value)))
          pieces.push({ start: sentence.start, end: sentence.end, text })
        }
      })
      return pieces.length > 0 ? { code: replaced(code, pieces), map: null } : null
    },
  }
}

function sentencesOf(node: Node): Node[] {
  const { callee, arguments: given } = node as Node & {
    callee?: Node & { name?: string }
    arguments?: Node[]
  }
  if (node.type !== 'CallExpression' || callee?.name !== 'words') return []
  const catalogue = given?.[1] as (Node & { properties?: (Node & { value: Node })[] }) | undefined
  return (catalogue?.properties ?? []).map(({ value }) => value).filter(({ type }) => type === 'Literal')
}
