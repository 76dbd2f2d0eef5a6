/** One thing that is not as it was written, with the row that it is about. */
export interface Finding {
  kind: 'changed' | 'removed' | 'added' | 'moved' | 'cut-off' | 'seal-changed' | 'signature'
  /** The table, or `seals.log` for the file of signed heads. */
  table: string
  /** The id of the row; the number of a seal; the place of a line in the file. */
  row: string
  /** When the row or its seal was written (UTC), where that is still known. */
  at?: string | undefined
}
