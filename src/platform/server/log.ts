/** One line of JSON for each event: what happened and where, never the words of a record. */
type Fields = Record<string, string | number | boolean | undefined>

function write(level: 'info' | 'warn' | 'error', event: string, fields: Fields) {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`)
}

export const log = {
  info: (event: string, fields: Fields = {}) => write('info', event, fields),
  warn: (event: string, fields: Fields = {}) => write('warn', event, fields),
  /** Keeps where a fault happened, not what it was about: messages of a database quote rows. */
  fault(event: string, error: unknown, fields: Fields = {}) {
    const { name, code, at } = traceOf(error)
    write('error', event, { name, code, trace: at, ...fields })
  },
}

function traceOf(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error, code: undefined, at: undefined }
  // What stands before the trace is the message, which may hold lines that look like one.
  const at = error.stack
    ?.replace(error.message, '')
    .split('\n')
    .filter((line) => /^ {4}at .*(:\d+:\d+|<anonymous>)\)?$/.test(line))
    .slice(0, 6)
    .map((line) => line.trim())
    .join(' | ')
  return { name: error.name, code: 'code' in error ? String(error.code) : undefined, at }
}
