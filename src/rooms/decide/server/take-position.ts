import { officeName } from '#programme/port'
import { dayIn } from '#programme/rules'
import { positionTake } from '../contract/position.ts'
import { takePositions } from './abilities.ts'
import { checkAnswer, rowOf } from './answer.ts'
import { defineCommand } from './define.ts'
import { takeTurn } from './sql/bodies.ts'
import { addPosition } from './sql/positions.ts'
import { putTo } from './sql/submissions.ts'

export const takePosition = defineCommand({
  ...positionTake,
  on: ({ tx, input }) => putTo(tx, input),
  can: takePositions,
  run: async ({ tx, actor, input, subject: put, now }) => {
    await takeTurn(tx, put.programmeId)
    checkAnswer(input, put)
    const seat = actor.memberships.find(
      ({ programmeId, country, role }) =>
        programmeId === put.programmeId && country === put.country && role === 'programme.country-signatory',
    )
    const office = (seat && (await officeName(tx, seat))) ?? ''
    const by = { office_es: office, office_en: office, taken_on: dayIn(put.country, now), recorded_at: now }
    await addPosition(tx, rowOf(input, put, { ...by, taken_by: actor.id, recorded_by: null, letter: null }))
    return { subject: put.subject, country: put.country, hash: put.hash, stand: input.stand, takenOn: by.taken_on }
  },
  audit: ({ country }, { subject }) => ({ subject: `${subject.subject}/${country}`, fields: ['stand', 'reservation'] }),
})
