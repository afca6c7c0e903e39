import type { Writer } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import type { Seed } from '#test/security/case.ts'
import { ACTORS, accountOf, PROGRAMME } from '#test/security/people.ts'

/** What a package does not carry: releases and drafts. */
const id = (kind: number, last: number): string => `0192f7a0-5b1e-7c3d-9a41-0000000${kind}0${String(last).padStart(3, '0')}`
const AT = '2026-02-01T00:00:00Z'
const COLLEAGUE = id(1, 500)

export const RELEASE = { published: id(5, 0), waiting: id(5, 1), none: id(5, 999) } as const
/** One that the actor made and that waits for a second person. */
export const ownRelease = (who: string): string => id(5, 100 + ACTORS.indexOf(who))
export const draftOf = (who: string): string => id(6, 100 + ACTORS.indexOf(who))
export const COLLEAGUES_DRAFT = id(6, 0)

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

export const seed: Seed = async (tx, { annex }) => {
  await releases(tx, annex)
  await drafts(tx)
}
