import type { ChildId, HomeId, OrganisationId, PersonId } from '../ids.ts'
import { allows, type Permission, type Relation } from '../permissions.ts'
import { NotAllowed, NotFound } from '../refusal.ts'
import type { ReadLast, Sending, Tx, Write } from './database.ts'
import { type Fact, type FactKind, type Tell, type TellEach, tellEachOf, tellOf } from './facts.ts'

/** Who is asking. */
export interface Actor {
  id: PersonId
  organisationId: OrganisationId
  sessionId: string
  deviceId: string | undefined
}

/** How the actor stands today: to a child, to a home, or (both missing) to the organisation. */
export interface Standing {
  relation: Relation
  childId: string | undefined
  homeId: string | undefined
}

/** What every service function receives. It holds no database: only a grant does. */
export interface Ctx {
  readonly actor: Actor
  readonly now: Date
  child<Name extends string>(id: ChildId, permission: Permission<Name>): Promise<ChildGrant<Name>>
  /** All children with whom the actor may do this; of one home, when it is named. */
  children<Name extends string>(permission: Permission<Name>, homeId?: HomeId): Promise<ChildrenGrant<Name>>
  home<Name extends string>(id: HomeId, permission: Permission<Name>): Promise<HomeGrant<Name>>
  organisation<Name extends string>(permission: Permission<Name>): Promise<OrganisationGrant<Name>>
  self(): Promise<SelfGrant>
  /** The homes and children to which the actor stands in some way: for menus, not for data. */
  readonly standing: readonly Standing[]
}

/** Proof that the actor may do this with this child, and the only way to the data. */
export interface ChildGrant<Name extends string = string> {
  readonly childId: ChildId
  readonly permission: Name
  readonly relations: readonly Relation[]
  readonly db: Tx
  readonly write: Write
  readonly readLast: ReadLast
  readonly tell: Tell
}

export interface ChildrenGrant<Name extends string = string> {
  readonly childIds: readonly ChildId[]
  readonly permission: Name
  readonly relationsTo: (childId: ChildId) => readonly Relation[]
  readonly db: Tx
  readonly readLast: ReadLast
}

export interface HomeGrant<Name extends string = string> {
  readonly homeId: HomeId
  readonly permission: Name
  readonly relations: readonly Relation[]
  readonly db: Tx
  /** Opens the record of a child who is just moving in: there is nobody with a tie yet. */
  admit(childId: ChildId): ChildGrant<Name>
  /** The same for some children at once; it lasts until the next are admitted. */
  admitEach(childIds: readonly ChildId[]): ArrivalsGrant
}

/** Proof that the actor may write down these children, who are moving in together. */
export interface ArrivalsGrant {
  readonly db: Tx
  readonly tellEach: TellEach
}

export interface OrganisationGrant<Name extends string = string> {
  readonly organisationId: OrganisationId
  readonly permission: Name
  readonly db: Tx
}

interface SelfGrant {
  readonly personId: PersonId
  readonly db: Tx
}

/** A look that was refused: kept after the transaction has been undone. */
export interface RefusedLook {
  childId: string
  permission: string
}

/**
 * What a part of the field does, in the same transaction, when a part below it has told a fact about a child.
 * It gets the grant with which the fact was told.
 */
export interface Listener {
  kind: FactKind
  hears: (child: ChildGrant, ctx: Ctx, fact: Fact) => Promise<void>
}

interface Opening {
  tx: Tx
  sending: Sending
  actor: Actor
  standing: readonly Standing[]
  now: Date
  operation: string
  /** What the parts of the field do when a fact is told. */
  listeners: readonly Listener[]
  onRefused: (look: RefusedLook) => void
  /** Hears for which children and homes a grant was given. */
  onOpened?: (what: 'child' | 'home', ids: readonly string[]) => void
}

export function createCtx(opening: Opening): Ctx {
  const { tx, actor, standing, now, onRefused } = opening
  const { send, readLast } = opening.sending
  const ctx: Ctx = {
    actor,
    now,
    standing,
    async child(childId, permission) {
      const relations = relationsTo(standing, (one) => one.childId === childId)
      if (!allows(permission, relations)) {
        onRefused({ childId, permission: permission.name })
        // A child whom the actor has nothing to do with does not exist for them.
        throw relations.length === 0 ? new NotFound('This child') : new NotAllowed()
      }
      return openChild(opening, ctx, childId, permission.name, relations)
    },
    async children(permission, homeId) {
      const mine = standing.filter((one) => one.childId && (!homeId || one.homeId === homeId))
      const ids = [...new Set(mine.map((one) => one.childId as ChildId))].filter((id) =>
        allows(
          permission,
          relationsTo(mine, (one) => one.childId === id),
        ),
      )
      openDoor(opening, ids, permission.name)
      return {
        childIds: ids,
        permission: permission.name,
        relationsTo: (id) => relationsTo(standing, (one) => one.childId === id),
        db: tx,
        readLast,
      }
    },
    async home(homeId, permission) {
      const here = (one: Standing) => !one.childId && (one.homeId === homeId || one.homeId === undefined)
      const relations = relationsTo(standing, here)
      if (!allows(permission, relations)) {
        throw relations.length === 0 ? new NotFound('This home') : new NotAllowed()
      }
      send('home', HOME, [permission.name, `{${homeId}}`])
      opening.onOpened?.('home', [homeId])
      const admit = (childId: ChildId) => openChild(opening, ctx, childId, permission.name, relations)
      const admitEach = (childIds: readonly ChildId[]) => {
        openDoor(opening, childIds, permission.name)
        return { db: tx, tellEach: tellEachOf({ tx, actor, now }) }
      }
      return { homeId, permission: permission.name, relations, db: tx, admit, admitEach }
    },
    async organisation(permission) {
      const relations = relationsTo(standing, (one) => !one.childId)
      if (!allows(permission, relations)) throw new NotAllowed()
      send('permission', PERMISSION, [permission.name])
      return { organisationId: actor.organisationId, permission: permission.name, db: tx }
    },
    async self() {
      return { personId: actor.id, db: tx }
    },
  }
  return ctx
}

function openChild<Name extends string>(
  opening: Opening,
  ctx: Ctx,
  childId: ChildId,
  permission: Name,
  relations: readonly Relation[],
): ChildGrant<Name> {
  const { tx, actor, now, listeners } = opening
  const { write, readLast } = opening.sending
  openDoor(opening, [childId], permission)
  const keep = tellOf({ tx, write, actor, childId, now })
  const grant: ChildGrant<Name> = {
    childId,
    permission,
    relations,
    db: tx,
    write,
    readLast,
    async tell(kind, fact) {
      await keep(kind, fact)
      for (const one of listeners) if (one.kind === kind) await one.hears(grant, ctx, fact)
    },
  }
  return grant
}

function relationsTo(standing: readonly Standing[], which: (one: Standing) => boolean): Relation[] {
  return [...new Set(standing.filter(which).map((one) => one.relation))]
}

const PERMISSION = `select set_config('attune.permission', $1, true)`
const HOME = `select set_config('attune.permission', $1, true), set_config('attune.homes', $2, true)`

/** Tells the database for whom the transaction is open, and leaves the trace of the look, in one statement. */
const CHILDREN = `
  insert into access_log (organisation_id, actor_id, child_id, permission, operation, outcome)
  select $1::uuid, $2::uuid, child_id, door.permission, $4, 'opened'
  from (select set_config('attune.permission', $3, true) as permission,
    set_config('attune.children', $5, true) as children) as door
  cross join unnest($5::uuid[]) as child_id`

function openDoor(
  { sending, actor, operation, onOpened }: Opening,
  childIds: readonly string[],
  permission: string,
) {
  onOpened?.('child', childIds)
  sending.send('children', CHILDREN, [
    actor.organisationId,
    actor.id,
    permission,
    operation,
    `{${childIds.join(',')}}`,
  ])
}
