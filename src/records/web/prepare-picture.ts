/** The longest side of a picture that is sent: what the server keeps is no bigger. */
const LONGEST = 1_600
/** The most bytes that are sent. */
const MOST = 1_400_000

/**
 * A photo made small enough to send, drawn anew on this device: where and when it was taken stays here.
 * Throws when it is no picture that this device can read.
 */
export async function prepared(file: Blob): Promise<Uint8Array> {
  const picture = await createImageBitmap(file)
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  for (const quality of [0.88, 0.75, 0.6, 0.4]) {
    const bytes = await bytesIn(canvas, 'image/jpeg', quality)
    if (bytes.length <= MOST) return bytes
  }
  throw new Error('This picture stays too big.')
}

/** What is drawn on a canvas, as the bytes of a file. */
export async function bytesIn(
  canvas: HTMLCanvasElement,
  type: 'image/png' | 'image/jpeg',
  quality?: number,
): Promise<Uint8Array> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, quality))
  if (!blob) throw new Error('This device makes no picture of it.')
  return new Uint8Array(await blob.arrayBuffer())
}
