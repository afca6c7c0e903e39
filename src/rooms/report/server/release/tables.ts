import { seenThrough } from '#kernel/access/visibility.ts'
import { definersFor } from '#kernel/command/define.ts'
import type { ReleaseKind } from '../../contract/release.ts'
import type { ReleaseFacts } from '../../contract/release-facts.ts'
import { visibleReleases } from '../../migrations/0005-drawn-on.ts'

export type ReleaseTables = {
  release: {
    programme_id: string
    id: string
    version: string
    kind: ReleaseKind
    as_of: string
    programme_code: string
    title_es: string
    title_en: string
    example: boolean
    /** Written as JSON text, read as what it says. */
    facts: ReleaseFacts
    data_hash: string
    manifest_hash: string
    /** Workshops in it, with their versions: `R1-HN-POL-1 3`; not known of those made before this was kept. */
    workshops: string[] | null
    made_by: string
    made_at: string
  }
  release_file: { programme_id: string; release: string; path: string; bytes: Uint8Array; size: number; sha256: string }
  release_publication: { programme_id: string; release: string; version: string; published_by: string; published_at: string }
}

export const seen = seenThrough<ReleaseTables>(visibleReleases)
export const { defineCommand, defineQuery, defineTask } = definersFor<ReleaseTables>('report')
