import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Running, startOn } from '../../drills/running.ts'
import { freePort } from './free-port.ts'
import { copyHome } from './made-up-home.ts'

const place = fileURLToPath(new URL('../../.tmp/', import.meta.url))

/** The real product as a process of its own, on a new folder and a free port. */
export interface Attune {
  address: string
  /** The folder of its data. */
  data: string
  /** Ends it as a power cut does: nothing is finished, nothing is said. */
  killHard: () => Promise<void>
  /** Starts it again on the same folder and port. */
  startAgain: () => Promise<void>
  /** Stops it and leaves nothing behind. */
  end: () => Promise<void>
}

/** Starts the product empty, or with the made-up home. */
export async function anAttune(command: 'start' | 'demo' = 'start'): Promise<Attune> {
  mkdirSync(place, { recursive: true })
  const folder = mkdtempSync(join(place, 'browser-'))
  // The database has an account of its own, which has to pass through.
  chmodSync(folder, 0o711)
  const data = join(folder, 'data')
  if (command === 'demo') copyHome(data)
  const port = await freePort()
  let running: Running = await startOn(data, port, command)
  const stop = async (signal: NodeJS.Signals) => {
    running.process.kill(signal)
    await running.gone
  }
  return {
    address: `http://localhost:${port}`,
    data,
    killHard: () => stop('SIGKILL'),
    startAgain: async () => {
      running = await startOn(data, port, command)
    },
    end: async () => {
      await stop('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
