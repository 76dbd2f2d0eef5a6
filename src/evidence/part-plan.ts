import { sayDay } from '#platform/say-plainly.ts'
import { doseInWords } from '#response/plan-changes.ts'
import type { EvidencePack } from './contract.ts'
import type { Block } from './document.ts'
import type { PartOf } from './part-who.ts'
import type { Say } from './say-plainly.ts'

/** The plan in force, need by need, and how it became what it is. */
export function planPart({ plan, versions }: EvidencePack, say: Say): PartOf {
  const heading = say('plan')
  if (!plan) return { id: 'plan', heading, claim: say('planNone'), blocks: [] }
  const { number, onDay, needs, id } = plan
  const responses = new Set(
    needs.flatMap((need) => need.responses.map(({ title, how }) => `${title} ${how}`)),
  ).size
  const said = { number, day: sayDay(onDay), needs: needs.length, responses }
  return {
    id: 'plan',
    heading,
    claim: { text: say('planClaim', said), entries: [id] },
    blocks: [...needs.flatMap((need) => needBlocks(need, say)), ...versionBlocks(versions, say)],
  }
}

type Need = NonNullable<EvidencePack['plan']>['needs'][number]

function needBlocks({ title, childWords, says, finding, responses }: Need, say: Say): Block[] {
  const quote: Block[] =
    childWords === '' ? [] : [{ kind: 'quote', words: childWords, by: say('inWords'), entries: [] }]
  const words = [says, say('findingLine', { finding })].filter((one) => one !== '')
  const answered: Block =
    responses.length === 0
      ? { kind: 'words', text: say('noResponse') }
      : {
          kind: 'table',
          caption: say('responsesTo', { title }),
          heads: [say('response'), say('howOften'), say('does'), say('decides'), say('answers')],
          widths: [4, 2, 2, 1.4, 1.4],
          rows: responses.map((one) => [
            `${one.title}. ${one.how}`,
            doseInWords(one.dose),
            one.does,
            one.decides,
            one.answers,
          ]),
        }
  return [
    { kind: 'heading', text: say('needHeading', { title }) },
    ...quote,
    ...words.map((text): Block => ({ kind: 'words', text })),
    answered,
  ]
}

function versionBlocks(versions: EvidencePack['versions'], say: Say): Block[] {
  const heading: Block = { kind: 'heading', text: say('versions') }
  if (versions.length === 0) return [heading, { kind: 'words', text: say('noVersions') }]
  const rows = versions.map(({ id, number, onDay, madeBy, because, changes }) => [
    { text: say('versionLine', { number, day: sayDay(onDay), who: madeBy }), entries: [id] },
    because,
    number === 1
      ? say('firstPlan')
      : changes.map(({ change, title }) => say(`change_${change}`, { title })).join('; '),
  ])
  return [
    heading,
    {
      kind: 'table',
      caption: say('versionsTable'),
      heads: [say('version'), say('because'), say('changed')],
      widths: [2, 3, 4],
      rows,
    },
  ]
}

/** Who agrees to the plan in force; who has not answered yet is named too. */
export function agreedPart({ plan, agreements }: EvidencePack, say: Say): PartOf {
  const heading = say('agreed')
  if (!plan) return { id: 'agreed', heading, claim: say('agreedNone'), blocks: [] }
  const yes = agreements.filter(({ verdict }) => verdict === 'agrees')
  const claim = say('agreedClaim', { count: yes.length, all: agreements.length, number: plan.number })
  return {
    id: 'agreed',
    heading,
    claim: { text: claim, entries: yes.flatMap(({ entry }) => entry ?? []) },
    blocks: [
      {
        kind: 'table',
        caption: say('agreedTable'),
        heads: [say('person'), say('says'), say('inWords')],
        widths: [1, 2, 3],
        rows: agreements.map(({ knownAs, verdict, words, entry, day }) => [
          knownAs,
          entry && day ? { text: `${say(verdict)}, ${sayDay(day)}`, entries: [entry] } : say(verdict),
          words,
        ]),
      },
    ],
  }
}
