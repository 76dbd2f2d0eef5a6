/** A node of the tree that a file is read as. */
export interface Node {
  type: string
  start: number
  end: number
  [field: string]: unknown
}

/** A stretch of a file and what stands there instead. */
export interface Piece {
  start: number
  end: number
  text: string
}

/** Comes to every node; where `seen` says 'no further', not to what is inside of it. */
export function visit(node: Node, seen: (node: Node) => unknown): void {
  if (seen(node) === 'no further') return
  for (const value of Object.values(node)) {
    for (const one of Array.isArray(value) ? value : [value]) if (isNode(one)) visit(one, seen)
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

/** The file with each piece put in its place. */
export function replaced(code: string, pieces: readonly Piece[]): string {
  return [...pieces]
    .sort((one, other) => other.start - one.start)
    .reduce((text, piece) => text.slice(0, piece.start) + piece.text + text.slice(piece.end), code)
}
