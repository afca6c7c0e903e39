import { bodyOf, positionsOn, submissionSeen, textsOf } from '#decide/port'
import type { Actor } from '#kernel/access/actor.ts'
import { type Handle, knowing } from '#kernel/db/handles.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import { SIGNING_BODY, subjectOf } from '../../contract/sign-off.ts'
import type { OpenEnd } from '../../domain/open-ends.ts'
import { byVersion } from '../../domain/release/version.ts'
import { currentIn } from './current.ts'
import { releasesSeen } from './sql.ts'
import type { ReleaseTables } from './tables.ts'

type Spot = { readonly programmeId: string; readonly now: string; readonly source: ProgrammePackage }
/** Countries in the order of the programme. */
type Put = { readonly moved: readonly string[]; readonly silent: readonly string[] }

const SIGNATORY = ['programme.country-signatory']
const OFFICER = ['programme.officer']

/** Whose text has moved since it was put, and who has not answered one that stands; null where nothing was put. */
const lastPut = async (handle: Handle, spot: Spot): Promise<Put | null> => {
  const { programmeId, source } = spot
  const { rounds, countries } = source.tables
  const [first = 1] = rounds.map(({ number }) => number).toSorted((a, b) => a - b)
  const subject = subjectOf(first)
  const put = await submissionSeen(handle, { programmeId, subject })
  if (!put) return null
  const { members } = await bodyOf(handle, programmeId, SIGNING_BODY)
  // Nobody waits any more for a country that has left the body since.
  const texts = (await textsOf(handle, put)).filter(({ country }) => members.includes(country))
  const now = new Map(currentIn(source, spot).parts.map(({ country, hash }) => [country, hash]))
  const hasMoved = ({ country, hash }: (typeof texts)[number]) => now.has(country) && now.get(country) !== hash
  const positions = await positionsOn(knowing(handle), { programmeId, subject })
  const answered = ({ country, hash }: (typeof texts)[number]) =>
    positions.findLast((position) => position.country === country)?.hash === hash
  const inOrder = (of: typeof texts) => countries.map(({ code }) => code).filter((code) => of.some(({ country }) => country === code))
  return { moved: inOrder(texts.filter(hasMoved)), silent: inOrder(texts.filter((text) => !hasMoved(text) && !answered(text))) }
}

/** What has changed since it was put is void, whatever was answered, until it is put again. */
const again = ({ moved }: Put): readonly OpenEnd[] =>
  moved.length === 0 ? [] : [{ what: 'text-moved', roles: OFFICER, count: moved.length, countries: moved }]

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
  const put = await lastPut(handle, spot)
  const isReleased = spot.source.tables.workshops.some(({ state }) => state === 'released')
  const unput: readonly OpenEnd[] = isReleased ? [{ what: 'report-unput', roles: OFFICER, count: 1, countries: [] }] : []
  const signing = put === null ? unput : [...again(put), ...answers(actor, spot.programmeId, put.silent)]
  return [...signing, ...(await unpublished(handle, actor, spot.programmeId))]
}
