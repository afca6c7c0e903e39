import { submissionSeen } from '#decide/port'
import type { Actor } from '#kernel/access/actor.ts'
import { type Handle, knowing } from '#kernel/db/handles.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import { subjectOf } from '../../contract/sign-off.ts'
import type { OpenEnd } from '../../domain/open-ends.ts'
import { heldUpBy } from '../../domain/release/held-up-by.ts'
import { byVersion } from '../../domain/release/version.ts'
import { currentIn, standingsNow } from './current.ts'
import { releasesSeen } from './sql.ts'
import type { ReleaseTables } from './tables.ts'

type Spot = { readonly programmeId: string; readonly now: string; readonly source: ProgrammePackage }

const SIGNATORY = ['programme.country-signatory']
const OFFICER = ['programme.officer']

/** Without composing anything where nothing was put. */
const wasPut = async (handle: Handle, { programmeId, source }: Spot): Promise<boolean> => {
  const [first = 1] = source.tables.rounds.map(({ number }) => number).toSorted((a, b) => a - b)
  return (await submissionSeen(handle, { programmeId, subject: subjectOf(first) })) !== undefined
}

/** Who waits for whom among those that have not agreed, told apart as on the page of sign-off. */
const afterPut = async (handle: Handle, actor: Actor, spot: Spot): Promise<readonly OpenEnd[]> => {
  const { members } = await standingsNow(handle, currentIn(spot.source, spot), spot.now)
  return heldUpBy(members).flatMap(({ reason, countries }): readonly OpenEnd[] => {
    switch (reason) {
      case 'unput':
        return [{ what: 'countries-unput', roles: OFFICER, count: countries.length, countries }]
      case 'moved':
        return [{ what: 'text-moved', roles: OFFICER, count: countries.length, countries }]
      case 'silent':
        return answers(actor, spot.programmeId, countries)
      // That is settled between people: nothing in Istmo waits for it.
      case 'objected':
        return []
    }
  })
}

/** One's own answer apart from those of others. */
const answers = (actor: Actor, programmeId: string, countries: readonly string[]): readonly OpenEnd[] => {
  const own = countries.filter((country) =>
    actor.memberships.some((seat) => seat.programmeId === programmeId && seat.country === country && SIGNATORY.includes(seat.role)),
  )
  const others = countries.filter((country) => !own.includes(country))
  const ends: OpenEnd[] = [
    { what: 'answer-own', roles: SIGNATORY, count: own.length, countries: own },
    { what: 'countries-unanswered', roles: SIGNATORY, count: others.length, countries: others, notMine: true },
  ]
  return ends.filter(({ count }) => count > 0)
}

/** Made, newer than what is published, and not published yet. */
const unpublished = async (handle: Handle, actor: Actor, programmeId: string): Promise<readonly OpenEnd[]> => {
  const releases = await releasesSeen(knowing<ReleaseTables>(handle), programmeId)
  const latest = releases.find(({ publishedAt }) => publishedAt !== null)
  const waiting = releases.filter((one) => one.publishedAt === null && (!latest || byVersion(one.version, latest.version) > 0))
  if (waiting.length === 0) return []
  const count = new Set(waiting.map(({ version }) => version)).size
  const end: OpenEnd = { what: 'release-unpublished', roles: OFFICER, count, countries: [] }
  // Whoever made a release does not publish it.
  return [{ ...end, notMine: waiting.every(({ madeBy }) => madeBy === actor.id) }]
}

/** What waits between a report that is written and one that is published. Nothing is to be put while nothing is released. */
export const openSigning = async (handle: Handle, actor: Actor, spot: Spot): Promise<readonly OpenEnd[]> => {
  const isReleased = spot.source.tables.workshops.some(({ state }) => state === 'released')
  const unput: readonly OpenEnd[] = isReleased ? [{ what: 'report-unput', roles: OFFICER, count: 1, countries: [] }] : []
  const signing = (await wasPut(handle, spot)) ? await afterPut(handle, actor, spot) : unput
  return [...signing, ...(await unpublished(handle, actor, spot.programmeId))]
}
