import type { Plugin } from 'vite'
import { type Node, type Piece, replaced, visit } from './web-code.ts'

/** What no page looks at: what an operation says of itself, its answer, and what a question holds. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  query: ['says', 'input', 'output'],
  command: ['says', 'output'],
}

/** Where operations and the shapes of what travels are written down. */
const HAS_SHAPES = /from ['"](zod|#platform\/(contract|ids)\.ts)['"]/

/** Calls that make a shape or an operation, and do nothing else. */
const MAKES_SHAPE = /^(z|id|query|command|(?!Object$)[A-Z]\w*)$/

/**
 * Leaves out of the client what only the server does with a contract: it checks questions and answers, and writes
 * the interface description. What a command takes stays, because forms check it before they send. Shapes that no
 * page uses after that are marked as such, and are not in the client at all.
 */
export function lighterContracts(): Plugin {
  return {
    name: 'attune:lighter-contracts',
    apply: 'build',
    transform(code, id) {
      if (!id.includes('/src/') || !HAS_SHAPES.test(code)) return null
      const program = this.parse(code) as unknown as Node
      const unused = leftOut(program)
      const isIn = (at: number) => unused.some(({ start, end }) => start <= at && at < end)
      const marks = shapesMade(program).filter((at) => !isIn(at))
      const pieces = [...unused, ...marks.map((at) => ({ start: at, end: at, text: '/*#__PURE__*/ ' }))]
      return pieces.length > 0 ? { code: replaced(code, pieces), map: null } : null
    },
  }
}

function leftOut(program: Node): Piece[] {
  const pieces: Piece[] = []
  visit(program, (node) => {
    for (const { start, end, key } of partsOf(node)) {
      pieces.push({ start, end, text: `${key?.name}: undefined` })
    }
  })
  return pieces
}

/** The parts of an operation that are left out, where the node makes one. */
function partsOf(node: Node) {
  const { callee, arguments: given } = node as Node & {
    callee?: Node & { name?: string }
    arguments?: (Node & { properties?: (Node & { key?: { name?: string } })[] })[]
  }
  const names = node.type === 'CallExpression' ? (LEFT_OUT[callee?.name ?? ''] ?? []) : []
  return (given?.[0]?.properties ?? []).filter(({ key }) => names.includes(key?.name ?? ''))
}

/** Where shapes are made when the file is loaded; what happens inside functions happens later. */
function shapesMade(program: Node): number[] {
  const starts = new Set<number>()
  visit(program, (node) => {
    if (node.type.includes('Function')) return 'no further'
    if (node.type === 'CallExpression' && MAKES_SHAPE.test(firstName(node))) starts.add(node.start)
    return undefined
  })
  return [...starts]
}

/** `z` of `z.object({ … }).optional()`. */
function firstName(node: Node): string {
  if (node.type === 'CallExpression') return firstName(node.callee as Node)
  if (node.type === 'MemberExpression') return firstName(node.object as Node)
  return node.type === 'Identifier' ? String(node.name) : ''
}
