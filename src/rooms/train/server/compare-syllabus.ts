import { syllabusCompare } from '../contract/syllabus-operations.ts'
import { diffSyllabus } from '../domain/syllabus/diff.ts'
import { readSyllabus } from './abilities.ts'
import { defineQuery } from './define.ts'
import { versionSeen } from './sql/syllabus-versions.ts'

/** What changed from one version to another of a programme, in both languages. */
export const compareSyllabus = defineQuery({
  ...syllabusCompare,
  on: async ({ db, input: { programmeId, from, to } }) => {
    const [before, after] = [await versionSeen(db, { programmeId, sha256: from }), await versionSeen(db, { programmeId, sha256: to })]
    return before && after && { programmeId, before: before.syllabus, after: after.syllabus }
  },
  can: readSyllabus,
  run: ({ subject: { before, after } }) => {
    const { from, to, entries, least } = diffSyllabus(before, after)
    return {
      from,
      to,
      least,
      entries: entries.map(({ fields, ...entry }) => ({
        ...entry,
        fields: fields.map(({ field, texts, values }) => ({ field, ...(texts && { texts }), ...(values && { values }) })),
      })),
    }
  },
  audit: 'none',
})
