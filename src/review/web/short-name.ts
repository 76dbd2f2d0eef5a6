import { widthOfWords } from '#platform/web/pictures/text-lines.ts'

/** A name that fits before its bar in a picture of this width; the whole name stands in the table. */
export function shortened(name: string, width: number): string {
  const room = width * 0.52 - 16
  if (widthOfWords(name, 14) <= room) return name
  const fits = [...name].findLastIndex((_, at) => widthOfWords(`${name.slice(0, at)}…`, 14) <= room)
  return `${name.slice(0, Math.max(1, fits)).trimEnd()}…`
}
