import { bodyOf, holdAnswers, putToBody } from '#decide/port'
import { hasEndedInOne } from '#programme/rules'
import { syllabusPut } from '../../contract/syllabus-operations.ts'
import { placesOf } from '../../domain/syllabus/places.ts'
import { OPEN_STATES } from '../../contract/syllabus-state.ts'
import { putSyllabus as ability } from './abilities.ts'
import { defineCommand } from '../define.ts'
import { DIRECTORS, foundingIn, subjectOf, titleAsPut } from './directors.ts'
import { refuse } from '../problems.ts'
import { refuseFaulty } from './refuse-faulty.ts'
import { refuseOvertaken } from './refuse-overtaken.ts'
import { chaptersOf } from './sql/syllabus-chapters.ts'
import { addStep, stepsOf } from './sql/syllabus-steps.ts'
import { versionSeen } from './sql/syllabus-versions.ts'
import { lineOf, statesOf } from './version-line.ts'

/** The directors read the very text that stands here; another version of it that waited for them is put no more. */
export const putSyllabus = defineCommand({
  ...syllabusPut,
  on: ({ tx, input }) => versionSeen(tx, input),
  can: ability,
  run: async ({ tx, actor, input: { deadline }, subject: version, now, newId }) => {
    const { programmeId, sha256, code, content, syllabus } = version
    await holdAnswers(tx, programmeId)
    const body = { body: DIRECTORS, founding: await foundingIn(tx, programmeId) }
    const { members } = await bodyOf(tx, programmeId, body.body, body.founding)
    if (hasEndedInOne(deadline, members, now)) refuse('syllabus.late')
    const states = await statesOf(tx, programmeId, code)
    const state = states.get(sha256) ?? 'draft'
    if (!OPEN_STATES.includes(state)) refuse('syllabus.not-open', { state: state.replaceAll('-', '_') })
    await refuseOvertaken(tx, version)
    const chapters = (await chaptersOf(tx, version)).map(({ chapter }) => chapter)
    await refuseFaulty(tx, { programmeId, syllabus, chapters })
    for (const [other, at] of states)
      if (at === 'submitted') await addStep(tx, { programmeId, sha256: other, state: 'draft', by: actor.id, now })
    const text = { subject: subjectOf(version), text: content, hash: sha256, title: titleAsPut(syllabus), places: placesOf(syllabus) }
    const put = await putToBody(tx, { programmeId, ...body, ...text, deadline, by: actor.id, now, id: newId() })
    await addStep(tx, { programmeId, sha256, state: 'submitted', submission: put.id, by: actor.id, now })
    return lineOf(version, await stepsOf(tx, programmeId, sha256), syllabus.title)
  },
  audit: ({ sha256 }) => ({ subject: sha256, fields: ['state', 'deadline'] }),
})
