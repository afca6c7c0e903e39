import { programmeSeen } from '#programme/port'
import type { StudyAbout } from '../../contract/study.ts'
import { studyOpen } from '../../contract/study.ts'
import { defineCommand } from '../define.ts'
import { proposeStudies } from './abilities.ts'
import { addStudy } from './sql/studies.ts'

export const openStudy = defineCommand({
  ...studyOpen,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: proposeStudies,
  run: async ({ tx, actor, input: { programmeId, study, title }, now }) => {
    const about: StudyAbout = { title, authors: null, training: null, dataKind: 'not-stated', series: [] }
    const by = { opened_by: actor.id, opened_at: now, changed_by: actor.id, changed_at: now }
    await addStudy(tx, { programme_id: programmeId, id: study, about: JSON.stringify(about), version: 1, ...by })
    return { study, version: 1 }
  },
  audit: ({ study }) => ({ subject: study, fields: ['title'] }),
})
