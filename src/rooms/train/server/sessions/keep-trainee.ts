import { traineeErase, traineeLeave } from '../../contract/people.ts'
import { defineCommand } from '../define.ts'
import { keepTrainees } from './session-abilities.ts'
import { eraseNamed, participantSeen, rowsAbout, setLeft } from './sql/people.ts'

/** Somebody left the office: who was trained and who is trained and there are two numbers. */
export const leaveTrainee = defineCommand({
  ...traineeLeave,
  on: ({ tx, input }) => participantSeen(tx, input),
  can: keepTrainees,
  run: async ({ tx, input: { programmeId, pseudonym, leftOn } }) => {
    await setLeft(tx, { programmeId, pseudonym }, leftOn)
    return { pseudonym, leftOn }
  },
  audit: ({ pseudonym }) => ({ subject: pseudonym, fields: ['left_on'] }),
})

/** Takes away who somebody is, here and in every list; what was counted stays counted (train §16). */
export const eraseTrainee = defineCommand({
  ...traineeErase,
  on: ({ tx, input }) => participantSeen(tx, input),
  can: keepTrainees,
  run: async ({ tx, input: { programmeId, pseudonym, dryRun } }) => {
    const about = await rowsAbout(tx, { programmeId, pseudonym })
    if (!dryRun) await eraseNamed(tx, { programmeId, pseudonym })
    return { pseudonym, erased: !dryRun, ...about }
  },
  audit: ({ pseudonym, erased }) => ({
    subject: pseudonym,
    fields: erased ? ['name', 'contact', 'unit', 'post', 'answers', 'reasons'] : [],
  }),
})
