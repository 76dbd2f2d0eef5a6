import { sayDay } from '#platform/say-plainly.ts'
import type { EvidencePack } from './contract.ts'
import type { PartOf } from './part-who.ts'
import type { Say } from './say-plainly.ts'

/** What the meetings decided, who sees to it, and whether it was done. */
export function meetingsPart({ meetings }: EvidencePack, say: Say): PartOf {
  const heading = say('meetings')
  if (meetings.length === 0) return { id: 'meetings', heading, claim: say('meetingsNone'), blocks: [] }
  const decided = meetings.flatMap((meeting) => meeting.decisions.map((decision) => ({ meeting, decision })))
  const done = decided.filter(({ decision }) => decision.doneOn).length
  const text = say('meetingsClaim', { meetings: meetings.length, decisions: decided.length, done })
  const rows = meetings.flatMap(({ id, heldOn, decisions }) => {
    const on = { text: sayDay(heldOn), entries: [id] }
    if (decisions.length === 0) return [[on, say('noDecision'), '', '', '']]
    return decisions.map((one) => [
      on,
      { text: one.title, entries: [one.id] },
      one.owner,
      sayDay(one.dueOn),
      one.doneOn ? sayDay(one.doneOn) : say('notDone'),
    ])
  })
  return {
    id: 'meetings',
    heading,
    claim: {
      text,
      entries: [...meetings.map(({ id }) => `${id}`), ...decided.map(({ decision }) => `${decision.id}`)],
    },
    blocks: [
      {
        kind: 'table',
        caption: say('decisionsTable'),
        heads: [say('meetingOn'), say('decision'), say('owner'), say('due'), say('doneOn')],
        widths: [2.3, 4, 1.3, 1.9, 1.9],
        rows,
      },
    ],
  }
}

/** That letters were sent, to whom and by whom; what stands in them is the child’s. */
export function lettersPart({ child, letters }: EvidencePack, say: Say): PartOf {
  const name = child.knownAs
  const heading = say('letters', { name })
  if (letters.length === 0) return { id: 'letters', heading, claim: say('lettersNone'), blocks: [] }
  return {
    id: 'letters',
    heading,
    claim: {
      text: say('lettersClaim', { name, count: letters.length }),
      entries: letters.map(({ id }) => `${id}`),
    },
    blocks: [
      {
        kind: 'table',
        caption: say('lettersTable', { name }),
        heads: [say('sentOn'), say('writtenBy')],
        widths: [1, 1],
        rows: letters.map(({ id, sentOn, writtenBy }) => [
          { text: sayDay(sentOn), entries: [id] },
          writtenBy,
        ]),
      },
    ],
  }
}
