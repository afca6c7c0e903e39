import { studyDescribe } from '../../contract/study.ts'
import { defineCommand } from '../define.ts'
import { refuse } from '../problems.ts'
import { proposeStudies } from './abilities.ts'
import { changeStudy, studySeen } from './sql/studies.ts'

/** What is told beside the results. The plan is another matter, and so is what was published. */
export const describeStudy = defineCommand({
  ...studyDescribe,
  on: ({ tx, input }) => studySeen(tx, input),
  can: proposeStudies,
  run: async ({ tx, actor, input: { programmeId, study, version, about }, subject, now }) => {
    const change = { about: JSON.stringify(about), changed_by: actor.id, changed_at: now }
    if (!(await changeStudy(tx, { programmeId, study, version }, change))) refuse('study.changed', { version: subject.version })
    return { study, version: version + 1 }
  },
  audit: ({ study }, { subject, input: { about } }) => ({
    subject: study,
    fields: Object.keys(about).filter(
      (name) => JSON.stringify(about[name as keyof typeof about]) !== JSON.stringify(subject.about[name as keyof typeof about]),
    ),
  }),
})
