import { sayDay } from '#platform/say-plainly.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Chip } from '#platform/web/parts/chip.tsx'
import { PlainTable } from '#platform/web/parts/plain-table.tsx'
import { Quote } from '#platform/web/parts/quote.tsx'
import { TableSwitch } from '#platform/web/parts/table-switch.tsx'
import { locale } from '#platform/web/words.ts'
import type { Block, Section } from '../document.ts'
import { SaidWords } from './open-entries.tsx'
import { PackPicture } from './pack-picture.tsx'
import { say } from './words.ts'

/** One claim with what it rests on and how fresh that is. */
export function SectionCard({ section }: { section: Section }) {
  const { heading, claim, freshOn, blocks } = section
  const fresh = freshOn && <Chip tone="moss">{say('fresh', { day: sayDay(freshOn, locale()) })}</Chip>
  return (
    <Card title={heading} aside={fresh}>
      <p className="ev-claim">
        <SaidWords said={claim} />
      </p>
      <div className="ev-blocks">
        {grouped(blocks).map((group) => (
          <BlockGroup key={keyOf(group)} group={group} />
        ))}
      </div>
    </Card>
  )
}

type Table = Extract<Block, { kind: 'table' }>
type Picture = Extract<Block, { kind: 'picture' }>
type Group = Exclude<Block, Picture> | { kind: 'pictured'; pictures: readonly Picture[]; table: Table }

/** Pictures and the table that says the same belong together: the reader switches between them. */
function grouped(blocks: readonly Block[]): Group[] {
  const table = blocks.find((block) => block.kind === 'table')
  const pictures = blocks.filter((block) => block.kind === 'picture')
  if (!table || pictures.length === 0) return blocks.filter((block) => block.kind !== 'picture')
  return blocks.flatMap((block): Group[] => {
    if (block.kind === 'picture') return []
    return block === table ? [{ kind: 'pictured', pictures, table }] : [block]
  })
}

function keyOf(group: Group): string {
  if (group.kind === 'pictured') return group.table.caption
  if (group.kind === 'table') return group.caption
  if (group.kind === 'quote') return `${group.by} ${group.words}`
  return typeof group.text === 'string' ? group.text : group.text.text
}

function BlockGroup({ group }: { group: Group }) {
  if (group.kind === 'heading') return <h3 className="ev-heading">{group.text}</h3>
  if (group.kind === 'words') {
    const said = group.text
    if (typeof said === 'string') return <p>{said}</p>
    return (
      <p>
        {said.text} <SaidWords said={{ text: say('source'), entries: said.entries }} />
      </p>
    )
  }
  if (group.kind === 'quote') {
    const by = group.entries.length === 0 ? group.by : { text: group.by, entries: group.entries }
    return <Quote source={<SaidWords said={by} />}>{group.words}</Quote>
  }
  if (group.kind === 'table') return <SaidTable table={group} showCaption />
  return <Pictured {...group} />
}

/** One picture has its caption as the title; several keep theirs, under the title of their table. */
function Pictured({ pictures, table }: Extract<Group, { kind: 'pictured' }>) {
  const [only, ...others] = pictures
  const isAlone = others.length === 0
  return (
    <TableSwitch
      title={isAlone && only ? only.caption : table.caption}
      words={{ choose: say('choose'), picture: say('picture'), table: say('table') }}
      picture={pictures.map((one) => (
        <figure key={one.caption} className="ev-picture">
          <PackPicture picture={one.picture} caption={one.caption} />
          {!isAlone && <figcaption className="at-hint">{one.caption}</figcaption>}
        </figure>
      ))}
      table={<SaidTable table={table} />}
    />
  )
}

function SaidTable({ table, showCaption = false }: { table: Table; showCaption?: boolean }) {
  return (
    <PlainTable
      caption={table.caption}
      showCaption={showCaption}
      heads={table.heads}
      rows={table.rows.map((row, at) => ({
        key: `${at}`,
        cells: row.map((cell, place) => <SaidWords key={table.heads[place]} said={cell} />),
      }))}
    />
  )
}
