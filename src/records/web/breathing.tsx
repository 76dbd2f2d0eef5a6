import { say } from './words.ts'

/** Four in, six out. It is for the adult first; with less motion it stands still and says the pace. */
export function Breathing() {
  return (
    <div className="rec-breathing">
      <p>{say('breathe')}</p>
      <span className="rec-breath" aria-hidden="true">
        <span />
      </span>
      <p className="rec-breath-still">{say('breatheStill')}</p>
    </div>
  )
}
