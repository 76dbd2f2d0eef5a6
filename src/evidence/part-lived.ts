import { fidelity } from '#measurement/fidelity.ts'
import { reliableGoalChange } from '#measurement/goal-change.ts'
import { sayShare } from '#measurement/small-numbers.ts'
import type { EvidencePack } from './contract.ts'
import type { Block } from './document.ts'
import type { PartOf } from './part-who.ts'
import type { Say } from './say-plainly.ts'

type Lived = EvidencePack['lived']
type Dose = Lived['dose']['responses'][number]

/** What was done of what was planned. Each response counts up to its plan; what is done as needed has none. */
export function dosePart({ lived }: EvidencePack, say: Say): PartOf {
  const { responses } = lived.dose
  const heading = say('dose')
  const { planned: n, done: x } = fidelity(responses)
  const share = sayShare(x, n)
  const entries = responses.filter(({ planned }) => planned > 0).flatMap(({ sources }) => sources.ids)
  const claim =
    share.kind === 'nothing-to-count'
      ? say('doseNone')
      : share.kind === 'count'
        ? { text: say('doseClaim', { x, n }), entries }
        : { text: say('doseClaimPercent', { x, n, percent: share.percent }), entries }
  return { id: 'dose', heading, claim, blocks: responses.length === 0 ? [] : doseBlocks(responses, say) }
}

function doseBlocks(responses: readonly Dose[], say: Say): Block[] {
  const inWords = ({ done, planned }: Dose) =>
    planned > 0 ? say('doseOf', { done, planned }) : say('doseFree', { done })
  const rows = responses.map((one) => ({
    key: one.responseId,
    name: one.title,
    delivered: one.done,
    planned: one.planned,
    words: inWords(one),
  }))
  const list = rows.map(({ name, words }) => `${name} ${words}`).join('; ')
  return [
    {
      kind: 'picture',
      caption: say('doseCaption'),
      picture: { name: 'dose', props: { label: say('doseLabel', { list }), rows, width: 480 } },
    },
    {
      kind: 'table',
      caption: say('doseTable'),
      heads: [say('response'), say('done'), say('planned')],
      widths: [3, 5, 1],
      rows: responses.map(({ title, done, planned, sources }) => [
        title,
        { text: `${done}`, entries: sources.ids },
        planned > 0 ? `${planned}` : say('asNeeded'),
      ]),
    },
    { kind: 'words', text: say('doseCap') },
  ]
}

/** Where each one sees the child on the tracks; the views are never merged. */
export function tracksPart({ child, lived }: EvidencePack, say: Say): PartOf {
  const { tracks } = lived
  const heading = say('tracks')
  if (tracks.length === 0) return { id: 'tracks', heading, claim: say('tracksNone'), blocks: [] }
  const whose = {
    child: say('child', { name: child.knownAs }),
    worker: say('worker'),
    clinician: say('clinician'),
  }
  const views = tracks.flatMap((track) => track.views.map((view) => ({ track, view })))
  const pictures = tracks.flatMap((track) => trackPicture(track, whose, say))
  const table: Block = {
    kind: 'table',
    caption: say('tracksTable'),
    heads: [say('track'), say('whose'), say('came'), say('before'), say('now'), say('aim'), say('meaning')],
    widths: [2.4, 1.4, 0.8, 1.1, 2.4, 0.8, 2],
    rows: views.map(({ track, view }) => [
      track.title,
      whose[view.as],
      `${view.came}`,
      view.last === null ? say('nothing') : `${view.last}`,
      { text: `${view.now}`, entries: view.sources.ids },
      `${track.aim}`,
      say(view.verdict ?? 'oneScore'),
    ]),
  }
  const { points, source } = reliableGoalChange
  return {
    id: 'tracks',
    heading,
    claim: {
      text: say('tracksClaim', { count: tracks.length }),
      entries: views.flatMap(({ view }) => view.sources.ids),
    },
    blocks: [...pictures, table, { kind: 'words', text: say('wobble', { points, source }) }],
  }
}

/** A track as a picture in the view that stands closest to the child: their own, where there is one. */
function trackPicture(
  { id, title, aim, views }: Lived['tracks'][number],
  whose: Record<'child' | 'worker' | 'clinician', string>,
  say: Say,
): Block[] {
  const [view] = views
  if (!view) return []
  const { as, came, last, now } = view
  const label = say('trackLabel', { title, whose: whose[as], came, now, aim })
  return [
    {
      kind: 'picture',
      caption: say('trackCaption', { title, whose: whose[as] }),
      picture: {
        name: 'track',
        props: { from: 0, to: 10, track: { key: id, name: title, change: '', came, last, now, aim, label } },
      },
    },
  ]
}

/** What helped, the most often first. */
export function helpedPart({ lived }: EvidencePack, say: Say): PartOf {
  const { helped } = lived
  const heading = say('helped')
  const named = helped.map(({ responseId, title, times, sources }) => ({
    key: responseId ?? title,
    name: responseId ? title : say('notFromPlan', { title }),
    times,
    sources,
  }))
  const [most] = named.toSorted((one, other) => other.times - one.times)
  if (!most) return { id: 'helped', heading, claim: say('helpedNone'), blocks: [] }
  const rows = named.map(({ key, name, times }) => ({ key, name, times }))
  const list = rows.map(({ name, times }) => `${name} ${times}`).join('; ')
  return {
    id: 'helped',
    heading,
    claim: { text: say('helpedClaim', { title: most.name, count: most.times }), entries: most.sources.ids },
    blocks: [
      {
        kind: 'picture',
        caption: say('helpedCaption'),
        picture: { name: 'helped', props: { label: say('helpedLabel', { list }), rows, width: 480 } },
      },
      {
        kind: 'table',
        caption: say('helpedTable'),
        heads: [say('response'), say('times')],
        widths: [1, 2],
        rows: named.map(({ name, times, sources }) => [name, { text: `${times}`, entries: sources.ids }]),
      },
    ],
  }
}
