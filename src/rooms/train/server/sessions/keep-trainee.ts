import { asTheHouse } from '#kernel/access/context.ts'
import { erasureWithdraw, traineeErase, traineeLeave } from '../../contract/people.ts'
import { defineCommand } from '../define.ts'
import { refuse } from '../problems.ts'
import { keepTrainees } from './session-abilities.ts'
import { askErasure, erasureAskers, withdrawErasure } from './sql/erasures.ts'
import { eraseNamed, participantSeen, setLeft } from './sql/people.ts'
import { rowsAbout } from './sql/rows-about.ts'
import { takeTurn } from './sql/turn.ts'

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

/** Takes away who somebody is, here and in every list, when a second person says so too (security §9); what was counted stays counted (train §16). */
export const eraseTrainee = defineCommand({
  ...traineeErase,
  on: ({ tx, input }) => participantSeen(tx, input),
  can: keepTrainees,
  run: async ({ tx, actor, input: { programmeId, pseudonym, dryRun }, subject: { country }, now }) => {
    await takeTurn(tx, programmeId)
    const place = { programmeId, pseudonym }
    const about = await asTheHouse(tx, actor, () => rowsAbout(tx, place))
    const asker = (await erasureAskers(tx, { programmeId, country })).get(pseudonym)
    if (dryRun) return { pseudonym, erased: false, asked: asker !== undefined, ...about }
    if (asker === actor.id) refuse('participant.second-person')
    if (asker === undefined) await askErasure(tx, { programme_id: programmeId, pseudonym, country, asked_by: actor.id, asked_at: now })
    else await eraseNamed(tx, place)
    return { pseudonym, erased: asker !== undefined, asked: asker === undefined, ...about }
  },
  audit: ({ pseudonym, erased, asked }, { input: { dryRun } }) => ({
    subject: pseudonym,
    fields: erased ? ['name', 'contact', 'unit', 'post', 'answers', 'reasons'] : asked && !dryRun ? ['erasure'] : [],
  }),
})

export const withdrawErasureRequest = defineCommand({
  ...erasureWithdraw,
  on: ({ tx, input }) => participantSeen(tx, input),
  can: keepTrainees,
  run: async ({ tx, actor, input: { programmeId, pseudonym } }) => {
    await takeTurn(tx, programmeId)
    if (!(await withdrawErasure(tx, { programmeId, pseudonym, by: actor.id }))) refuse('participant.not-asked')
    return { pseudonym }
  },
  audit: ({ pseudonym }) => ({ subject: pseudonym, fields: ['erasure'] }),
})
