import { compileMessage } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'

interface Node {
  type: string
  start: number
  end: number
  [field: string]: unknown
}

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
      const pieces: { start: number; end: number; text: string }[] = []
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

function visit(node: Node, seen: (node: Node) => void): void {
  seen(node)
  for (const value of Object.values(node)) {
    for (const one of Array.isArray(value) ? value : [value]) if (isNode(one)) visit(one, seen)
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

function replaced(code: string, pieces: readonly { start: number; end: number; text: string }[]): string {
  return [...pieces]
    .sort((one, other) => other.start - one.start)
    .reduce((text, piece) => text.slice(0, piece.start) + piece.text + text.slice(piece.end), code)
}
