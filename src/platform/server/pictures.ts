import sharp from 'sharp'
import { NotValid } from '../refusal.ts'
import { MOST_BYTES } from './files.ts'

/** The longest side of a picture as it is kept. */
const LONGEST = 1_600
/** More pixels than any camera of a phone makes: what claims more is not opened. */
const MOST_PIXELS = 60_000_000
const SECONDS = 10

// The only three kinds that are opened. Everything else that the library reads stays shut, whatever is sent.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] })
sharp.cache(false)

export interface Picture {
  bytes: Buffer
  width: number
  height: number
}

/**
 * The picture that these bytes show, drawn anew: nothing of the file itself is kept, neither where it was
 * taken nor with what. Throws `NotValid` in plain words for what is no photo or drawing.
 */
export async function drawnAnew(bytes: Buffer): Promise<Picture> {
  if (bytes.length > MOST_BYTES) throw refused('This picture is too big. Try a smaller one.')
  if (!isPicture(bytes)) throw refused('This is not a photo or a drawing. JPEG, PNG and WebP work.')
  try {
    const { data, info } = await sharp(bytes, {
      limitInputPixels: MOST_PIXELS,
      failOn: 'truncated',
      sequentialRead: true,
      animated: false,
    })
      .timeout({ seconds: SECONDS })
      .rotate()
      .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true })
    return { bytes: data, width: info.width, height: info.height }
  } catch (error) {
    // What the library says of a broken file helps nobody; that it is broken does.
    if (error instanceof Error) throw refused('This picture could not be read. Try another one.')
    throw error
  }
}

/** What a picture begins with. The name of a file and what was said of it are not asked. */
function isPicture(bytes: Buffer): boolean {
  const begins = bytes.toString('latin1', 0, 12)
  return (
    begins.startsWith('\xff\xd8\xff') ||
    begins.startsWith('\x89PNG\r\n\x1a\n') ||
    (begins.startsWith('RIFF') && begins.endsWith('WEBP'))
  )
}

function refused(says: string): NotValid {
  return new NotValid({ bytes: [says] })
}
