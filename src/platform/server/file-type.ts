/** What kinds of bytes are kept. Each was found in the bytes themselves, not in what was said of them. */
export type FileType = 'audio/webm' | 'audio/mp4' | 'audio/ogg' | 'image/webp' | 'application/pdf'

/** Whether these bytes are a PDF: by the bytes themselves, not by the name of the file. */
export function isPdf(bytes: Buffer): boolean {
  return bytes.subarray(0, 5).toString('latin1') === '%PDF-' && bytes.subarray(-1024).includes('%%EOF')
}
