import { sayDay } from '#platform/say-plainly.ts'
import { safetyLines } from '#response/risk.ts'
import type { EvidencePack } from './contract.ts'
import type { Block } from './document.ts'
import type { PartOf } from './part-who.ts'
import type { Say } from './say-plainly.ts'

/** The shared understanding in five short parts, each sentence with what it comes from, and the child's own. */
export function understoodPart({ child, formulation, ownFormulations }: EvidencePack, say: Say): PartOf {
  const name = child.knownAs
  const own = ownFormulations.flatMap(({ id, day, toldBy, words }) =>
    words.map((text): Block => {
      const by = toldBy
        ? say('saidOn', { day: sayDay(day), who: toldBy })
        : say('saidSelf', { day: sayDay(day) })
      return { kind: 'quote', words: text, by, entries: [id] }
    }),
  )
  const ownBlocks: Block[] =
    own.length === 0 ? [] : [{ kind: 'heading', text: say('ownUnderstood', { name }) }, ...own]
  const part = { id: 'understood', heading: say('understood', { name }) }
  if (!formulation) return { ...part, claim: say('understoodNone'), blocks: ownBlocks }
  const { id, number, onDay, writtenBy, withChild, parts } = formulation
  const said = { number, day: sayDay(onDay), who: writtenBy }
  return {
    ...part,
    claim: { text: say('understoodClaim', said), entries: [id] },
    blocks: [
      { kind: 'words', text: say(`with_${withChild}`, { name }) },
      {
        kind: 'table',
        caption: say('understoodTable'),
        heads: [say('part'), say('sentence'), say('from')],
        widths: [2, 4, 2],
        rows: parts.flatMap(({ part: which, sentences }) =>
          sentences.map(({ says, from }) => [
            say(`part_${which}`, { name }),
            says,
            say(`from_${from}`, { name }),
          ]),
        ),
      },
      ...ownBlocks,
    ],
  }
}

/** What could do harm and what is done about it, as it was signed last: words, never a grade. */
export function risksPart({ child, risks }: EvidencePack, say: Say): PartOf {
  const name = child.knownAs
  const part = { id: 'risks', heading: say('risks') }
  if (!risks) return { ...part, claim: say('risksNone'), blocks: [] }
  const { id, number, onDay, signedBy, withChild, because } = risks
  return {
    ...part,
    claim: { text: say('risksClaim', { number, day: sayDay(onDay), who: signedBy }), entries: [id] },
    blocks: [
      { kind: 'words', text: because },
      { kind: 'words', text: say(`with_${withChild}`, { name }) },
      ...risks.risks.flatMap((risk) => riskBlocks(risk, name, say)),
    ],
  }
}

type Risk = NonNullable<EvidencePack['risks']>['risks'][number]

function riskBlocks(risk: Risk, name: string, say: Say): Block[] {
  const rows = [
    [say('harmFrom'), say(`harm_${risk.kind}`)],
    ...safetyLines.map((lines) => [say(`lines_${lines}`), risk[lines].join('. ')]),
    [say('responses'), risk.responses.join('. ')],
    [say('environment'), risk.environment],
    [say('peers'), risk.peers],
    [say('stillCan'), risk.stillCan],
  ].filter(([, words]) => words !== '')
  const caption = say('riskTable', { says: risk.says })
  const quote: Block[] =
    risk.childSays === '' ? [] : [{ kind: 'quote', words: risk.childSays, by: name, entries: [] }]
  return [
    { kind: 'heading', text: risk.says },
    { kind: 'table', caption, heads: [say('fact'), say('told')], widths: [1, 3], rows },
    ...quote,
  ]
}
