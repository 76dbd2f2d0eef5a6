import { ramp } from '../look/colours.ts'
import { type MapLevel, type MapTier, MapWindows } from './map-windows.tsx'

export type { MapLevel, MapTier, MapWindow } from './map-windows.tsx'

type MapWords = {
  /** E.g. 'Now, September 2026'. */
  now: string
  /** E.g. 'When she came'. */
  came: string
  /** E.g. 'March 2025'. */
  cameOn: string
  beginning: string
  usual: string
  workingOn: string
  noData: string
}

type DevelopmentalMapProps = {
  /** Four tiers, the widest first; six windows each. */
  tiers: readonly MapTier[]
  words: MapWords
  /** The whole picture as a sentence. */
  label: string
  /** The small picture of then, as a sentence. Without it there is no then yet, and none is drawn. */
  cameLabel?: string
}

/** Where the child is, against what is usual for the age: now, and when they came. A list on narrow screens. */
export function DevelopmentalMap({ tiers, words, label, cameLabel }: DevelopmentalMapProps) {
  return (
    <div className="at-map">
      <div className="at-map-pictures">
        <figure className="at-map-now">
          <figcaption>{words.now}</figcaption>
          <MapWindows tiers={tiers} at="now" label={label} />
        </figure>
        <div className="at-map-side">
          {cameLabel !== undefined && (
            <figure className="at-map-came">
              <figcaption>{words.came}</figcaption>
              <MapWindows tiers={tiers} at="came" label={cameLabel} />
              <p className="at-hint">{words.cameOn}</p>
            </figure>
          )}
          <MapKey words={words} />
        </div>
      </div>
      <MapList tiers={tiers} words={words} hasThen={cameLabel !== undefined} />
    </div>
  )
}

function MapKey({ words }: { words: MapWords }) {
  return (
    <div className="at-map-key">
      <Ramp words={words} />
      <p className="at-map-sign">
        <span className="at-map-sign-working" aria-hidden="true" /> {words.workingOn}
      </p>
      <p className="at-map-sign">
        <span className="at-map-sign-none" aria-hidden="true" /> {words.noData}
      </p>
    </div>
  )
}

function Ramp({ words }: { words: MapWords }) {
  return (
    <div>
      <div className="at-map-ramp" aria-hidden="true">
        {ramp.map((colour) => (
          <span key={colour} style={{ background: colour }} />
        ))}
      </div>
      <p className="at-map-ends">
        <span>{words.beginning}</span>
        <span>{words.usual}</span>
      </p>
    </div>
  )
}

type MapListProps = { tiers: readonly MapTier[]; words: MapWords; hasThen: boolean }

function MapList({ tiers, words, hasThen }: MapListProps) {
  return (
    <div className="at-map-list">
      {hasThen ? <ListKey words={words} /> : <Ramp words={words} />}
      {tiers.map((tier) => (
        <section key={tier.name} aria-label={tier.name}>
          <h3>{tier.name}</h3>
          <ul>
            {tier.windows.map((window) => (
              <li key={window.name} className={window.workingOn === true ? 'at-map-item-working' : undefined}>
                {hasThen ? <Swatches came={window.came} now={window.now} /> : <Swatch level={window.now} />}
                <span className="at-map-item-name">
                  {window.name}
                  {window.workingOn === true && <small>{words.workingOn}</small>}
                </span>
                <span className="at-map-item-words">{window.now === null ? words.noData : window.words}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** Which of the two swatches is then and which is now. */
function ListKey({ words }: { words: MapWords }) {
  return (
    <div className="at-map-list-key">
      <p className="at-map-sign">
        <span className="at-map-swatches" aria-hidden="true">
          <span className="at-map-sign-working at-map-sign-filled" />
          <span className="at-map-sign-working" />
        </span>
        {words.came}
      </p>
      <p className="at-map-sign">
        <span className="at-map-swatches" aria-hidden="true">
          <span className="at-map-sign-working" />
          <span className="at-map-sign-working at-map-sign-filled" />
        </span>
        {words.now}
      </p>
      <Ramp words={words} />
    </div>
  )
}

function Swatches({ came, now }: { came: MapLevel | null; now: MapLevel | null }) {
  return (
    <span className="at-map-swatches" aria-hidden="true">
      <Swatch level={came} />
      <Swatch level={now} />
    </span>
  )
}

function Swatch({ level }: { level: MapLevel | null }) {
  return level === null ? (
    <span className="at-map-sign-none" />
  ) : (
    <span className="at-map-swatch" style={{ background: ramp[level] }} />
  )
}
