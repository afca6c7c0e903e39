import { submissionSeen } from '#decide/port'
import type { Actor } from '#kernel/access/actor.ts'
import { type Handle, knowing } from '#kernel/db/handles.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import { subjectOf } from '../../contract/sign-off.ts'
import { heldUpBy } from '../../domain/release/held-up-by.ts'
import { byVersion } from '../../domain/release/version.ts'
import { currentIn, standingsNow } from './current.ts'
import { releasesSeen } from './sql.ts'
import type { ReleaseTables } from './tables.ts'

type Spot = { readonly programmeId: string; readonly now: string; readonly source: ProgrammePackage }

/** What signing waits for, told apart as on the page of sign-off. What a country objects to is settled between people: nothing in Istmo waits for it. */
export type OpenSigning = {
  /** Whether something is released and nothing was put yet. */
  readonly isUnput: boolean
  /** Countries by what is to be done first: put their part, put it again, answer. */
  readonly unput: readonly string[]
  readonly moved: readonly string[]
  readonly silent: readonly string[]
}

/** Without composing anything where nothing was put. */
const wasPut = async (handle: Handle, { programmeId, source }: Spot): Promise<boolean> => {
  const [first = 1] = source.tables.rounds.map(({ number }) => number).toSorted((a, b) => a - b)
  return (await submissionSeen(handle, { programmeId, subject: subjectOf(first) })) !== undefined
}

/** What waits between a report that is written and its signatures. Nothing is to be put while nothing is released. */
export const openSigning = async (handle: Handle, spot: Spot): Promise<OpenSigning> => {
  const isReleased = spot.source.tables.workshops.some(({ state }) => state === 'released')
  if (!(await wasPut(handle, spot))) return { isUnput: isReleased, unput: [], moved: [], silent: [] }
  const { members } = await standingsNow(handle, currentIn(spot.source, spot), spot.now)
  const held = new Map(heldUpBy(members).map(({ reason, countries }) => [reason, countries]))
  return { isUnput: false, unput: held.get('unput') ?? [], moved: held.get('moved') ?? [], silent: held.get('silent') ?? [] }
}

/** How many versions were made by others, are newer than what is published, and are not published yet: nobody publishes what they made. */
export const unpublished = async (handle: Handle, actor: Actor, programmeId: string): Promise<number> => {
  const releases = await releasesSeen(knowing<ReleaseTables>(handle), programmeId)
  const latest = releases.find(({ publishedAt }) => publishedAt !== null)
  const waiting = releases.filter((one) => one.publishedAt === null && (!latest || byVersion(one.version, latest.version) > 0))
  return new Set(waiting.filter(({ madeBy }) => madeBy !== actor.id).map(({ version }) => version)).size
}
