import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { type Account, canEnter } from './account.ts'
import { sharedFolder } from './binaries.ts'
import { makeSocketFolder, type Places, placesOf } from './places.ts'
import { DatabaseDidNotStart } from './troubles.ts'

/** Makes the folders of a database, and lets the account that runs it reach its part of them. */
export function preparePlaces(folder: string, account: Account | undefined): Places {
  if (account) openFor(account, folder)
  const places = placesOf(folder)
  const own = process.getuid?.() ?? 0
  makeSocketFolder(places.socket, account ? [account.uid, own] : [own])
  if (account) {
    chownSync(places.socket, account.uid, account.gid)
    giveData(account, places.data)
  }
  return places
}

/**
 * The account must pass through the folder to its data. Attune's own folder may be passed through (not listed);
 * folders above it are not ours to open, so behind one that only root can enter the data lies elsewhere.
 */
function openFor(account: Account, folder: string): void {
  const data = path.join(folder, 'postgresql')
  const found = lstatSync(data, { throwIfNoEntry: false })
  if (found?.isSymbolicLink() || canEnter(account, folder)) return
  if (canEnter(account, path.dirname(folder))) {
    chmodSync(folder, (statSync(folder).mode & 0o777) | 0o011)
    return
  }
  if (found) {
    throw new DatabaseDidNotStart(
      `The data in ${data} lies behind a folder that only root can enter, and PostgreSQL does not run as root. ` +
        `Move ${folder} where others can pass through, for example below /srv.`,
    )
  }
  keepElsewhere(folder)
}

function keepElsewhere(folder: string): void {
  const base = path.join(sharedFolder, `data-${randomBytes(6).toString('hex')}`)
  mkdirSync(base, { recursive: true, mode: 0o711 })
  writeFileSync(path.join(base, 'belongs-to.txt'), `The data of Attune in ${folder}\n`, { mode: 0o600 })
  writeFileSync(
    path.join(folder, 'where-the-data-lies.txt'),
    `Only root can enter this folder, and PostgreSQL does not run as root.\nThe data lies in ${base}, ` +
      'and the link named postgresql leads there.\nBack up, move and delete both together.\n',
    { mode: 0o600 },
  )
  symlinkSync(path.join(base, 'postgresql'), path.join(folder, 'postgresql'))
}

/** A folder that was restored or copied by root may belong to another account than the one that runs it now. */
function giveData({ uid, gid }: Account, data: string): void {
  if (existsSync(data) && statSync(data).uid !== uid) spawnSync('chown', ['-R', `${uid}:${gid}`, data])
}
