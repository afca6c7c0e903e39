import { syllabusFile } from '../../contract/syllabus-operations.ts'
import { readSyllabus } from './abilities.ts'
import { defineQuery } from '../define.ts'
import { refuse } from '../problems.ts'
import { chaptersOf } from './sql/syllabus-chapters.ts'
import { versionSeen } from './sql/syllabus-versions.ts'

/** In lines, so that people can change it by hand; its hash is of what it says, and not of how it is written. */
const fileOf = (name: string, value: object) => ({
  name: `${name}.json`,
  mediaType: 'application/json; charset=utf-8',
  bytes: new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`),
})

/** What a version was recorded from, for whoever writes the next one: a file of its folder, as `syllabus.record` and `istmo syllabus` read it. */
export const openSyllabusFile = defineQuery({
  ...syllabusFile,
  on: ({ db, input }) => versionSeen(db, input),
  can: readSyllabus,
  run: async ({ db, input: { chapter: asked }, subject: version }) => {
    if (asked === undefined) return fileOf('syllabus', version.syllabus)
    const found = (await chaptersOf(db, version)).find(({ id }) => id === asked)
    return found ? fileOf(found.id, found.chapter) : refuse('syllabus.no-chapter', { chapter: asked })
  },
  audit: 'none',
})
