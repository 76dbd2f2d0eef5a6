import { Button } from '@mantine/core'
import { IconPlus, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { ChildShown } from '#people/contract/children.ts'
import { youngFaceFor } from '#people/young-face.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { PlainTable } from '#platform/web/parts/plain-table.tsx'
import { TableSwitch } from '#platform/web/parts/table-switch.tsx'
import { Link } from '#platform/web/places.tsx'
import { shortDay } from '#platform/web/when.ts'
import { useChildHere } from '#response/web/use-child-here.ts'
import { type AroundShown, readAround } from '../contract/around.ts'
import { type FamilyLinkShown, readFamilyTree } from '../contract/tree.ts'
import { CHILD, generationsOf, linksNow } from '../family-tree.ts'
import * as permissions from '../permissions.ts'
import { TellLink } from './tell-link.tsx'
import { TreePicture } from './tree-picture.tsx'
import { linkWords, type NameOf } from './tree-sentence.ts'
import { sayTree } from './tree-words.ts'
import { useMay } from './use-mine.ts'
import '#people/web/forms.css'
import './relationships.css'

/** A child’s family tree, drawn from the people around them, and the same as a list. */
export function TreePage() {
  const { childId, child, asked: ofChild } = useChildHere()
  const around = useAsk(readAround, { childId })
  const tree = useAsk(readFamilyTree, { childId })
  return (
    <PageOf asked={ofChild}>
      <PageOf asked={around}>
        <PageOf asked={tree}>
          {child && around.data && tree.data && (
            <Tree child={child} people={around.data.people} told={tree.data.links} />
          )}
        </PageOf>
      </PageOf>
    </PageOf>
  )
}

type TreeProps = { child: ChildShown; people: readonly AroundShown[]; told: readonly FamilyLinkShown[] }

function Tree({ child, people, told }: TreeProps) {
  const { id: childId, knownAs: name } = child
  const [adding, setAdding] = useState(false)
  const mayTell = useMay(childId)(permissions.tellAround)
  const links = linksNow(told)
  const names = people.map(({ id, tellings }) => ({ id: String(id), name: newestName(tellings) }))
  const nameOf: NameOf = (who) => (who === CHILD ? name : (names.find(({ id }) => id === who)?.name ?? ''))
  const to = `/children/${childId}/people/around`
  const mayAdd = mayTell && names.length > 0
  return (
    <div className="ppl-form rel-page">
      <div className="ppl-head">
        <div>
          <Link className="rel-link" to={to}>
            {sayTree('back', { name })}
          </Link>
          <h2 className="ppl-title">{sayTree('title', { name })}</h2>
          <p className="at-hint">{sayTree('hint', { name })}</p>
        </div>
        <div className="ppl-row rel-deeds">
          {mayAdd && !adding && (
            <Button leftSection={<IconPlus aria-hidden size={18} />} onClick={() => setAdding(true)}>
              {sayTree('add')}
            </Button>
          )}
          {links.length > 0 && (
            <Button
              variant="default"
              leftSection={<IconPrinter aria-hidden size={18} />}
              onClick={() => print()}
            >
              {sayTree('print')}
            </Button>
          )}
        </div>
      </div>
      {adding && (
        <Card title={sayTree('add')}>
          <TellLink {...{ childId, child: name, people: names }} onDone={() => setAdding(false)} />
        </Card>
      )}
      {links.length > 0 && <Shown {...{ child, links, told, nameOf }} />}
      {links.length === 0 && !adding && <Nobody {...{ name, to, mayTell }} hasPeople={names.length > 0} />}
    </div>
  )
}

function newestName(tellings: AroundShown['tellings']): string {
  return tellings.toSorted((one, other) => other.toldAt.localeCompare(one.toldAt))[0]?.name ?? ''
}

type ShownProps = Pick<TreeProps, 'child' | 'told'> & { links: readonly FamilyLinkShown[]; nameOf: NameOf }

function Shown({ child, links, told, nameOf }: ShownProps) {
  const name = child.knownAs
  const count = generationsOf(links).flat().length - 1
  const rows = (some: readonly FamilyLinkShown[]) =>
    some.map((link) => ({
      key: link.id,
      cells: [
        nameOf(link.one ?? CHILD),
        linkWords(link, nameOf),
        sayTree('told', { who: link.toldByName, day: shortDay(link.toldAt) }),
      ],
    }))
  const table = {
    caption: sayTree('tableOf', { name }),
    heads: [sayTree('colOne'), sayTree('colIs'), sayTree('colTold')],
  }
  return (
    <Card>
      <TableSwitch
        title={sayTree('sentence', { count, name })}
        words={{ choose: sayTree('choose'), picture: sayTree('picture'), table: sayTree('table') }}
        picture={
          <TreePicture
            name={name}
            face={child.face ?? youngFaceFor(child.id)}
            links={links}
            nameOf={nameOf}
          />
        }
        table={<PlainTable {...table} rows={rows(links)} />}
      />
      {told.length > links.length && (
        <details className="rel-before">
          <summary>{sayTree('before')}</summary>
          <PlainTable {...table} caption={sayTree('before')} rows={rows(told)} />
        </details>
      )}
    </Card>
  )
}

type NobodyProps = { name: string; to: string; mayTell: boolean; hasPeople: boolean }

function Nobody({ name, to, mayTell, hasPeople }: NobodyProps) {
  const action = mayTell && !hasPeople && (
    <Button component={Link} to={to}>
      {sayTree('toPeople')}
    </Button>
  )
  return (
    <PageEmpty title={sayTree(mayTell ? 'empty' : 'emptyRead', { name })} action={action}>
      {sayTree(hasPeople ? 'emptySays' : 'noPeople', { name })}
    </PageEmpty>
  )
}
