import type { Reader, Writer } from '#kernel/db/handles.ts'
import { lastDayAmong } from '#programme/rules'
import type { ReleaseLine } from '../../contract/release.ts'
import { ReleaseFacts } from '../../contract/release-facts.ts'
import { releaseAddress } from '../../contract/release-address.ts'
import { byVersion } from '../../domain/release/version.ts'
import { type ReleaseTables, seen } from './tables.ts'

type Db = Reader<ReleaseTables> | Writer<ReleaseTables>
type Of = { readonly programmeId: string; readonly releaseId: string }

const columns = [
  'release.id',
  'release.programme_id as programmeId',
  'programme_code as code',
  'title_es as titleEs',
  'title_en as titleEn',
  'release.version',
  'kind',
  'as_of as asOf',
  'example',
  'facts',
  'made_at as madeAt',
  'made_by as madeBy',
  'published_at as publishedAt',
  'published_by as publishedBy',
  'data_hash as dataHash',
  'manifest_hash as manifestHash',
] as const

const releases = (db: Db) =>
  seen(db, 'release')
    .leftJoin('release_publication', (join) =>
      join.onRef('release_publication.programme_id', '=', 'release.programme_id').onRef('release_publication.release', '=', 'release.id'),
    )
    .select(columns)

export type ReleaseSeen = Awaited<ReturnType<ReturnType<typeof releases>['execute']>>[number]

/** A release as this actor sees it. */
export const releaseSeen = (db: Db, { programmeId, releaseId }: Of): Promise<ReleaseSeen | undefined> =>
  releases(db).where('release.programme_id', '=', programmeId).where('release.id', '=', releaseId).executeTakeFirst()

/** The newest version first; of one that waits and one that is published, what waits. */
export const releasesSeen = async (db: Db, programmeId: string | undefined): Promise<ReleaseSeen[]> => {
  const rows = await (programmeId === undefined ? releases(db) : releases(db).where('release.programme_id', '=', programmeId)).execute()
  return rows.toSorted((a, b) => a.code.localeCompare(b.code) || byVersion(b.version, a.version) || b.madeAt.localeCompare(a.madeAt))
}

/** Versions of a programme that are published, whoever asks. */
export const publishedVersions = async (db: Db, programmeId: string): Promise<string[]> => {
  const rows = await seen(db, 'release_publication').select('version').where('programme_id', '=', programmeId).execute()
  return rows.map(({ version }) => version)
}

export const publishedAs = (db: Db, { programmeId, version }: { readonly programmeId: string; readonly version: string }) =>
  releases(db).where('release.programme_id', '=', programmeId).where('release_publication.version', '=', version).executeTakeFirstOrThrow()

export type PublishedFacts = { readonly version: string; readonly facts: ReleaseFacts }

/** What the published versions of a programme before one say of its countries. */
export const publishedBefore = async (db: Db, { programmeId, version }: { readonly programmeId: string; readonly version: string }) => {
  const rows = await releases(db)
    .where('release.programme_id', '=', programmeId)
    .where('release_publication.version', 'is not', null)
    .execute()
  return rows
    .filter((one) => byVersion(one.version, version) < 0)
    .map((one): PublishedFacts => ({ version: one.version, facts: ReleaseFacts.parse(one.facts) }))
}

/**
 * The day that an instant was in the last of the countries that have a line in it, of the body and of whoever else answered: the sign-offs bear
 * such days. It is never before the day that the cover bears.
 */
const dayOf = ({ facts, asOf }: ReleaseSeen, instant: string): string => {
  const day = lastDayAmong(
    facts.signOffs.map(({ country }) => country),
    instant,
  )
  return day < asOf ? asOf : day
}

/** As it is told: among the versions of its programme, with what stands in its place. */
export const lineOf = (release: ReleaseSeen, all: readonly ReleaseSeen[]): ReleaseLine => {
  const { facts, madeBy: _, publishedBy: __, ...line } = release
  const newer = all
    .filter((one) => one.programmeId === release.programmeId && one.publishedAt !== null)
    .filter((one) => byVersion(one.version, release.version) > 0)
    .map(({ version }) => version)
    .toSorted(byVersion)
  return {
    ...line,
    madeOn: dayOf(release, release.madeAt),
    publishedOn: release.publishedAt === null ? null : dayOf(release, release.publishedAt),
    erratumOf: facts.erratumOf,
    supersededBy: release.publishedAt === null ? null : (newer.at(-1) ?? null),
    address: release.publishedAt === null ? null : releaseAddress(release),
  }
}

export const filesOf = (db: Db, { programmeId, releaseId }: Of) =>
  seen(db, 'release_file')
    .select(['path', 'size as bytes', 'sha256'])
    .where('programme_id', '=', programmeId)
    .where('release', '=', releaseId)
    .orderBy('path')
    .execute()

/** Files of several releases, each with the release whose it is. */
export const filesOfAll = async (db: Db, releases: readonly Pick<ReleaseSeen, 'programmeId' | 'id'>[]) =>
  releases.length === 0
    ? []
    : seen(db, 'release_file')
        .select(['release as releaseId', 'path', 'size as bytes'])
        .where('programme_id', 'in', [...new Set(releases.map(({ programmeId }) => programmeId))])
        .where(
          'release',
          'in',
          releases.map(({ id }) => id),
        )
        .orderBy('path')
        .execute()

export const bytesOf = async (
  db: Db,
  { programmeId, releaseId, path }: Of & { readonly path: string },
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const found = await seen(db, 'release_file')
    .select('bytes')
    .where('programme_id', '=', programmeId)
    .where('release', '=', releaseId)
    .where('path', '=', path)
    .executeTakeFirst()
  return found && new Uint8Array(found.bytes)
}

export const allBytesOf = async (db: Db, { programmeId, releaseId }: Of): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> => {
  const rows = await seen(db, 'release_file')
    .select(['path', 'bytes'])
    .where('programme_id', '=', programmeId)
    .where('release', '=', releaseId)
    .orderBy('path')
    .execute()
  return new Map(rows.map(({ path, bytes }) => [path, new Uint8Array(bytes)]))
}

export type KeptFile = { readonly path: string; readonly bytes: Uint8Array; readonly sha256: string }

export const keepRelease = async (
  tx: Writer<ReleaseTables>,
  { facts, ...row }: ReleaseTables['release'],
  files: readonly KeptFile[],
): Promise<void> => {
  await tx
    .insertInto('release')
    .values({ ...row, facts: JSON.stringify(facts) as never })
    .execute()
  for (const { path, bytes, sha256 } of files)
    await tx
      .insertInto('release_file')
      .values({ programme_id: row.programme_id, release: row.id, path, bytes, size: bytes.length, sha256 })
      .execute()
}
