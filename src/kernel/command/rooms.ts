import { accessMigration } from '../access/migration.ts'
import type { Visibility } from '../access/visibility.ts'
import { auditMigration } from '../audit/migration.ts'
import { auditRoom } from '../audit/room.ts'
import { backupRoom } from '../backup/room.ts'
import { type ChainLink, refuseCircle } from '../chain/link.ts'
import { chainRoom } from '../chain/room.ts'
import type { Migration } from '../db/migrate.ts'
import { findMigration } from '../find/migration.ts'
import { findRoom } from '../find/room.ts'
import { homeRoom } from '../home/room.ts'
import { httpMessages } from '../http/messages.ts'
import { type Catalogues, joinCatalogues } from '../i18n/translate.ts'
import type { LivePages } from '../page/mount.ts'
import { joinProblems, type Problems } from '../problem/catalogue.ts'
import { kernelProblems } from '../problem/kernel-problems.ts'
import { problemMessages } from '../problem/messages.ts'
import { signInMigration, unopenedCodesMigration } from '../sign-in/migration.ts'
import { signInRoom } from '../sign-in/room.ts'
import { idempotencyMigration } from './idempotency.ts'
import { type Hearing, refuseDeaf } from './hearing.ts'
import { eventOf, type Operation } from './operation.ts'
import type { Room } from './room.ts'

/** All rooms of a house, joined. */
export type Rooms = {
  readonly names: readonly string[]
  readonly operations: readonly Operation[]
  readonly hearings: readonly Hearing[]
  readonly migrations: readonly Migration[]
  readonly tables: Visibility
  /** Table → the room that owns it. */
  readonly owners: Readonly<Record<string, string>>
  readonly problems: Problems
  readonly messages: Catalogues
  readonly links: readonly ChainLink[]
  readonly pages: readonly LivePages[]
}

export const kernelMigrations: readonly Migration[] = [
  accessMigration,
  auditMigration,
  idempotencyMigration,
  signInMigration,
  unopenedCodesMigration,
  findMigration,
]

/** Joins the rooms' manifests; whatever two of them claim (a name, a table, a problem, a message) fails here, at the start. */
export const joinRooms = (others: readonly Room[]): Rooms => {
  const rooms = [...others, auditRoom, backupRoom, chainRoom(others), findRoom(others), homeRoom(others), signInRoom]
  const joined: Rooms = {
    names: rooms.map(({ name }) => name),
    operations: rooms.flatMap(({ operations = [] }) => operations),
    hearings: rooms.flatMap(({ hears = [] }) => hears),
    migrations: [...kernelMigrations, ...rooms.flatMap(({ migrations = [] }) => migrations)],
    tables: Object.assign({}, ...rooms.map(({ tables = {} }) => tables)) as Visibility,
    owners: Object.fromEntries(rooms.flatMap(({ name, tables = {} }) => Object.keys(tables).map((table) => [table, name]))),
    problems: joinProblems([kernelProblems, ...rooms.map(({ problems = {} }) => problems)]),
    messages: joinCatalogues(problemMessages, httpMessages, ...rooms.map(({ messages }) => messages)),
    links: rooms.flatMap(({ restsOn = [] }) => restsOn),
    pages: rooms.flatMap(({ pages }) => (pages ? [pages] : [])),
  }
  refuseTwice('room', joined.names)
  refuseTwice('operation', joined.operations.map(eventOf))
  refuseTwice(
    'table',
    rooms.flatMap(({ tables = {} }) => Object.keys(tables)),
  )
  refuseTwice(
    'kind',
    rooms.flatMap(({ describes = [] }) => describes.map(({ kind }) => kind)),
  )
  refuseTwice(
    'kind to find',
    rooms.flatMap(({ finds = [] }) => finds.map(({ kind }) => kind)),
  )
  const atHome = rooms.flatMap((room) => room.atHome ?? [])
  refuseTwice(
    'kind of work',
    atHome.flatMap(({ work = [] }) => work.map(({ kind }) => kind)),
  )
  refuseTwice(
    'stage',
    atHome.flatMap(({ stages = [] }) => stages.map(({ stage }) => stage)),
  )
  refuseTwice(
    'step',
    atHome.flatMap(({ steps = [] }) => steps.map(({ step }) => step)),
  )
  refuseCircle(joined.links)
  refuseDeaf(joined.hearings, joined.operations)
  return joined
}

const refuseTwice = (what: string, names: readonly string[]): void => {
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) throw new Error(`${what} ${twice} is given twice`)
}
