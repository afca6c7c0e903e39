import { canonicalText } from '#seal/canonical.ts'
import { Approval, type SignedSyllabus } from '../../contract/approval.ts'
import { syllabusExport } from '../../contract/syllabus-operations.ts'
import { readSyllabus } from './abilities.ts'
import { defineQuery } from '../define.ts'
import { refuse } from '../problems.ts'
import { chaptersOf } from './sql/syllabus-chapters.ts'
import { signaturesOf } from './sql/syllabus-signatures.ts'
import { versionSeen } from './sql/syllabus-versions.ts'

/** An approved version as one file that proves itself without us: `istmo syllabus verify`. */
export const exportSyllabus = defineQuery({
  ...syllabusExport,
  on: ({ db, input }) => versionSeen(db, input),
  can: readSyllabus,
  run: async ({ db, subject: version }) => {
    const { programmeId, sha256, code, semver, syllabus } = version
    const [signed] = await signaturesOf(db, programmeId, sha256)
    if (!signed) return refuse('syllabus.not-approved')
    const chapters = (await chaptersOf(db, version)).map(({ chapter }) => chapter)
    const { key, sig } = signed
    const approval = Approval.parse(JSON.parse(signed.approval))
    const file: SignedSyllabus = { schema: 'istmo/signed-syllabus/1', approval, key, sig, syllabus, chapters }
    const bytes = new TextEncoder().encode(`${canonicalText(file)}\n`)
    return { name: `${code}-${semver}.signed.json`, mediaType: 'application/json; charset=utf-8', bytes }
  },
  audit: 'none',
})
