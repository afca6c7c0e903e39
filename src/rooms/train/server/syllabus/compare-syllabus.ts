import { syllabusCompare } from '../../contract/syllabus-operations.ts'
import { diffVersions } from '../../domain/syllabus/diff.ts'
import { readSyllabus } from './abilities.ts'
import { defineQuery } from '../define.ts'
import { differenceSeen } from './difference-seen.ts'
import { textsSeen } from './version-texts.ts'

/** What changed from one version to another of a programme, in both languages. */
export const compareSyllabus = defineQuery({
  ...syllabusCompare,
  on: async ({ db, input: { programmeId, from, to } }) => {
    const [before, after] = [await textsSeen(db, { programmeId, sha256: from }), await textsSeen(db, { programmeId, sha256: to })]
    return before && after && { programmeId, before, after }
  },
  can: readSyllabus,
  run: ({ subject: { before, after } }) => differenceSeen(diffVersions(before, after)),
  audit: 'none',
})
