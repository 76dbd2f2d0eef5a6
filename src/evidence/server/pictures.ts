import { existsSync } from 'node:fs'
import { pdfPossible } from '#platform/server/paper/pdf.ts'
import type { Picture } from '../document.ts'
import type { Draw } from './printed-pack.ts'

const BUILT = new URL('../../../dist/print/pictures.js', import.meta.url)

type Drawings = { [Name in Picture['name']]: (props: Extract<Picture, { name: Name }>['props']) => string }

/** Whether the pictures of the pages have been built for paper: they are, together with the pages. */
function hasPictures(): boolean {
  return existsSync(BUILT)
}

/** Whether the document can be made here, with its pictures, and if not, why in plain words. */
export function packPossible(): { possible: boolean; because: string } {
  const paper = pdfPossible()
  if (!paper.possible || hasPictures()) return paper
  return {
    possible: false,
    because: 'The pictures for the PDF are not built yet: start with npm start. The page prints.',
  }
}

/** Draws each picture with the component of the pages, as SVG in its day colours. */
export async function openPictures(): Promise<Draw> {
  const { printed }: { printed: Drawings } = await import(BUILT.href)
  return (picture) => drawWith(printed, picture)
}

function drawWith(printed: Drawings, picture: Picture): string {
  switch (picture.name) {
    case 'map':
      return printed.map(picture.props)
    case 'moments':
      return printed.moments(picture.props)
    case 'helped':
      return printed.helped(picture.props)
    case 'dose':
      return printed.dose(picture.props)
    case 'track':
      return printed.track(picture.props)
  }
}
