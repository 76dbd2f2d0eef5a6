/**
 * Colours of the pictures. The attribute is the day colour, so that a picture stands on its own on paper;
 * the class lets the page's style sheet change it at night (pictures.css).
 */
export const fill = {
  ink: { className: 'p-ink', fill: '#2A2238' },
  ink2: { className: 'p-ink2', fill: '#544B68' },
  ink3: { className: 'p-ink3', fill: '#6B6380' },
  card: { className: 'p-card', fill: '#FFFFFF' },
  plum: { className: 'p-plum', fill: '#5A3A6E' },
  soft: { className: 'p-soft', fill: '#EFE7F3' },
  mid: { className: 'p-mid', fill: '#C9A6CF' },
  rose: { className: 'p-rose', fill: '#A83A63' },
  moss: { className: 'p-moss', fill: '#2F6F5E' },
  lampSoft: { className: 'p-lamp-soft', fill: '#FEF3DC' },
  lampInk: { className: 'p-lamp-ink', fill: '#7A4B00' },
  lamp: { className: 'p-lamp', fill: '#F2B65C' },
} as const

export const stroke = {
  ink: { className: 'p-stroke-ink', stroke: '#2A2238' },
  ink3: { className: 'p-stroke-ink3', stroke: '#6B6380' },
  plum: { className: 'p-stroke-plum', stroke: '#5A3A6E' },
  line: { className: 'p-stroke-line', stroke: '#D8CEDD' },
  lampInk: { className: 'p-stroke-lamp-ink', stroke: '#7A4B00' },
} as const

/** The type of every word in a picture; on paper the report brings the same font. */
export const type = { fontFamily: "'Atkinson Hyperlegible Next', sans-serif" } as const
