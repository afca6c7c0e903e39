import type { Writer } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { putToMembers } from '#decide/port'
import { seedMeetings } from './meetings.ts'
import { ACTORS, accountOf, PROGRAMME } from './people.ts'
import { seedProposals } from './proposals.ts'
import { seedSealed } from './sealed.ts'
import { seedSyllabus } from './syllabus.ts'
import { seedPilots } from './pilots.ts'
import { seedSessions } from './sessions.ts'
import { seedTests } from './tests-given.ts'

/** What a package does not carry: releases, drafts, letters, and a text put to the countries. */
const id = (kind: number, last: number): string => `0192f7a0-5b1e-7c3d-9a41-0000000${kind}0${String(last).padStart(3, '0')}`
const AT = '2026-02-01T00:00:00Z'
const COLLEAGUE = id(1, 500)

export const RELEASE = { published: id(5, 0), waiting: id(5, 1), none: id(5, 999) } as const
/** One that the actor made and that waits for a second person. */
export const ownRelease = (who: string): string => id(5, 100 + ACTORS.indexOf(who))
export const draftOf = (who: string): string => id(6, 100 + ACTORS.indexOf(who))
export const COLLEAGUES_DRAFT = id(6, 0)
export const LETTER = { HN: id(7, 0), GT: id(7, 1) } as const
export const PUT = { id: id(8, 0), subject: 'report:9', hash: { HN: 'a'.repeat(64), GT: 'b'.repeat(64) } } as const
/** A follow-up that the actor reported, and one that was verified. */
export const ownReport = (who: string): string => `Office of ${who}`
export const VERIFIED = 'A verified office'

const MANIFEST = JSON.stringify({ files: [] })
const SHA = '0'.repeat(64)

const release = (of: string, made_by: string) => ({
  programme_id: PROGRAMME,
  id: of,
  version: '1.0',
  kind: 'release',
  as_of: '2026-02-01',
  programme_code: 'TEST',
  title_es: 'Informe',
  title_en: 'Report',
  example: false,
  facts: { example: false, signOffs: [], erratumOf: null, corrections: [] },
  data_hash: SHA,
  manifest_hash: SHA,
  workshops: [],
  made_by,
  made_at: AT,
})
const releases = async (tx: Writer<never>, annex: Uint8Array): Promise<void> => {
  const own = ACTORS.map((who) => release(ownRelease(who), accountOf(who)))
  const all = [release(RELEASE.published, COLLEAGUE), { ...release(RELEASE.waiting, COLLEAGUE), version: '1.1' }]
  const rows = [...all, ...own.map((row) => ({ ...row, version: '1.2' }))]
  await insertRows(tx, 'release', rows)
  const file = (of: string, path: string, content: Uint8Array) => ({
    programme_id: PROGRAMME,
    release: of,
    path,
    size: content.length,
    sha256: SHA,
    bytes: `\\x${Buffer.from(content).toString('hex')}`,
  })
  const manifests = rows.map((row) => file(row.id, 'manifest.json', new TextEncoder().encode(MANIFEST)))
  await insertRows(tx, 'release_file', [...manifests, file(RELEASE.published, 'annex.zip', annex)])
  const published = { programme_id: PROGRAMME, release: RELEASE.published, version: '1.0', published_by: COLLEAGUE, published_at: AT }
  await insertRows(tx, 'release_publication', [published])
}

const drafts = async (tx: Writer<never>): Promise<void> => {
  const at = { programme_id: PROGRAMME, made_at: AT, data_hash: SHA, stale: [], seats: [], workshops: [] }
  const rows = [
    { ...at, id: COLLEAGUES_DRAFT, made_by: COLLEAGUE },
    ...ACTORS.map((who) => ({ ...at, id: draftOf(who), made_by: accountOf(who) })),
  ]
  await insertRows(tx, 'draft', rows)
  await insertRows(
    tx,
    'draft_file',
    rows.map((row) => ({
      programme_id: PROGRAMME,
      draft: row.id,
      path: 'report.es.html',
      position: 0,
      bytes: '\\x61',
      size: 1,
      sha256: SHA,
    })),
  )
}

const letters = async (tx: Writer<never>): Promise<void> =>
  insertRows(
    tx,
    'letter',
    Object.entries(LETTER).map(([country, one]) => {
      return {
        programme_id: PROGRAMME,
        id: one,
        country,
        name: 'x.pdf',
        media_type: 'application/pdf',
        bytes: '\\x61',
        sha256: SHA,
        recorded_at: AT,
      }
    }),
  )

const followups = async (tx: Writer<never>): Promise<void> => {
  const entry = { programme_id: PROGRAMME, recommendation: 'R-HN-01', date: '2026-02-01', round: 1, status: 'in-progress' }
  const own = ACTORS.map((who, at) => ({ ...entry, reported_by: ownReport(who), recorded_by: accountOf(who), position: 10 + at }))
  await insertRows(tx, 'followup', own)
  const verified = { reported_by: VERIFIED, recorded_by: COLLEAGUE, verified_by: 'Another', verified_on: '2026-02-02', position: 50 }
  await insertRows(tx, 'followup', [{ ...entry, ...verified }])
}

type Given = {
  /** Of the published release. */
  readonly annex: Uint8Array
  /** What only Guatemala knows of what is kept sealed. */
  readonly without: 'GT' | undefined
}

export const seedRecords = async (tx: Writer<never>, { annex, without }: Given): Promise<void> => {
  await seedSealed(tx, without)
  await seedProposals(tx, without)
  await seedSessions(tx)
  await seedTests(tx, without)
  await releases(tx, annex)
  await drafts(tx)
  await letters(tx)
  await followups(tx)
  const texts = (['HN', 'GT'] as const).map((country) => ({ country, text: `{"country":"${country}"}`, hash: PUT.hash[country] }))
  const about = { programmeId: PROGRAMME, subject: PUT.subject, body: 'countries', deadline: '2026-04-01' }
  await putToMembers(tx, { ...about, texts, by: COLLEAGUE, now: '2026-02-01T10:00:00.000Z', id: PUT.id })
  await seedMeetings(tx)
  await seedSyllabus(tx)
  await seedPilots(tx)
}
