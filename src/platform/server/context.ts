import type { ChildId, HomeId, OrganisationId, PersonId } from '../ids.ts'
import { allows, type Permission, type Relation } from '../permissions.ts'
import { NotAllowed, NotFound } from '../refusal.ts'
import { type Later, setting, type Tx } from './database.ts'
import { type Tell, tellOf } from './facts.ts'

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
  readonly later: Later
  readonly tell: Tell
}

export interface ChildrenGrant<Name extends string = string> {
  readonly childIds: readonly ChildId[]
  readonly permission: Name
  readonly relationsTo: (childId: ChildId) => readonly Relation[]
  readonly db: Tx
}

export interface HomeGrant<Name extends string = string> {
  readonly homeId: HomeId
  readonly permission: Name
  readonly relations: readonly Relation[]
  readonly db: Tx
  /** Opens the record of a child who is just moving in: there is nobody with a tie yet. */
  admit(childId: ChildId): ChildGrant<Name>
}

export interface OrganisationGrant<Name extends string = string> {
  readonly organisationId: OrganisationId
  readonly permission: Name
  readonly db: Tx
}

export interface SelfGrant {
  readonly personId: PersonId
  readonly db: Tx
}

/** A look that was refused: kept after the transaction has been undone. */
export interface RefusedLook {
  childId: string
  permission: string
}

interface Opening {
  tx: Tx
  later: Later
  actor: Actor
  standing: readonly Standing[]
  now: Date
  operation: string
  onRefused: (look: RefusedLook) => void
}

export function createCtx(opening: Opening): Ctx {
  const { tx, later, actor, standing, now, onRefused } = opening
  return {
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
      return openChild(opening, childId, permission.name, relations)
    },
    async children(permission, homeId) {
      const mine = standing.filter((one) => one.childId && (!homeId || one.homeId === homeId))
      const ids = [...new Set(mine.map((one) => one.childId as ChildId))].filter((id) =>
        allows(
          permission,
          relationsTo(mine, (one) => one.childId === id),
        ),
      )
      later(setting(tx, 'attune.permission', permission.name))
      later(setting(tx, 'attune.children', `{${ids.join(',')}}`))
      logLooks(opening, ids, permission.name)
      return {
        childIds: ids,
        permission: permission.name,
        relationsTo: (id) => relationsTo(standing, (one) => one.childId === id),
        db: tx,
      }
    },
    async home(homeId, permission) {
      const here = (one: Standing) => !one.childId && (one.homeId === homeId || one.homeId === undefined)
      const relations = relationsTo(standing, here)
      if (!allows(permission, relations)) {
        throw relations.length === 0 ? new NotFound('This home') : new NotAllowed()
      }
      later(setting(tx, 'attune.permission', permission.name))
      later(setting(tx, 'attune.homes', `{${homeId}}`))
      const admit = (childId: ChildId) => openChild(opening, childId, permission.name, relations)
      return { homeId, permission: permission.name, relations, db: tx, admit }
    },
    async organisation(permission) {
      const relations = relationsTo(standing, (one) => !one.childId)
      if (!allows(permission, relations)) throw new NotAllowed()
      later(setting(tx, 'attune.permission', permission.name))
      return { organisationId: actor.organisationId, permission: permission.name, db: tx }
    },
    async self() {
      return { personId: actor.id, db: tx }
    },
  }
}

function openChild<Name extends string>(
  opening: Opening,
  childId: ChildId,
  permission: Name,
  relations: readonly Relation[],
): ChildGrant<Name> {
  const { tx, later, actor, now } = opening
  later(setting(tx, 'attune.permission', permission))
  later(setting(tx, 'attune.children', `{${childId}}`))
  logLooks(opening, [childId], permission)
  return { childId, permission, relations, db: tx, later, tell: tellOf({ tx, actor, childId, now }) }
}

function relationsTo(standing: readonly Standing[], which: (one: Standing) => boolean): Relation[] {
  return [...new Set(standing.filter(which).map((one) => one.relation))]
}

/** Every look into a child's life leaves a trace, in the same transaction. */
function logLooks({ tx, later, actor, operation }: Opening, childIds: readonly string[], permission: string) {
  if (childIds.length === 0) return
  const { organisationId, id: actorId } = actor
  later(
    tx
      .insertInto('accessLog')
      .values(
        childIds.map((childId) => ({
          organisationId,
          actorId,
          childId,
          permission,
          operation,
          outcome: 'opened' as const,
        })),
      )
      .execute(),
  )
}
