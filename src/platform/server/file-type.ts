/** What kinds of bytes are kept. Each was found in the bytes themselves, not in what was said of them. */
export type FileType = 'audio/webm' | 'audio/mp4' | 'audio/ogg' | 'image/webp' | 'application/pdf'
