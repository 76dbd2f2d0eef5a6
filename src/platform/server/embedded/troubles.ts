/** Another live process runs the database of this folder. Nothing was changed. */
export class AlreadyRunning extends Error {
  override name = 'AlreadyRunning'

  constructor(folder: string, pid?: number) {
    const by = pid === undefined ? '' : ` (process ${pid})`
    super(
      `Attune is already running on this folder${by}: ${folder}. Stop it first, or choose another folder.`,
    )
  }
}

/** A setting of the database would let it lose what it has acknowledged, or not notice that it was damaged. */
export class UnsafeDatabase extends Error {
  override name = 'UnsafeDatabase'
  /** PostgreSQL's name of the setting. */
  readonly setting: string

  constructor(setting: string, found: string) {
    super(`The database is not safe to keep records in: ${setting} is ${found}, and it must be on.`)
    this.setting = setting
  }
}

/** The database could not be made or started; the message says what a person can do about it. */
export class DatabaseDidNotStart extends Error {
  override name = 'DatabaseDidNotStart'
}
