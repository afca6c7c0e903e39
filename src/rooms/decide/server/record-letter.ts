import { createHash } from 'node:crypto'
import { begunDayIn, unendedDayIn } from '#programme/rules'
import { letterRecord } from '../contract/position.ts'
import { scanKindOf } from '../domain/scan-kind.ts'
import { recordLetters } from './abilities.ts'
import { checkAnswer, rowOf } from './answer.ts'
import { defineCommand } from './define.ts'
import { refuse } from './problems.ts'
import { takeTurn } from './sql/bodies.ts'
import { addPosition } from './sql/positions.ts'
import { putTo } from './sql/submissions.ts'

const dayBefore = (instant: string): string => new Date(Date.parse(instant) - 86_400_000).toISOString()

/** A country that signs on paper: an officer records what its letter says, with the scan that shows it. */
export const recordLetter = defineCommand({
  ...letterRecord,
  on: ({ tx, input }) => putTo(tx, input),
  can: recordLetters,
  run: async ({ tx, actor, input, subject: put, now, newId }) => {
    await takeTurn(tx, put.programmeId)
    checkAnswer(input, put)
    // Nobody signs before the text was put (where the clock says yesterday still), or tomorrow, by the calendar of the country.
    const [first, last] = [unendedDayIn(put.country, dayBefore(put.putAt)), begunDayIn(put.country, now)]
    if (input.signedOn < first || input.signedOn > last) refuse('position.too-early')
    const { bytes, name } = input.scan
    const media_type = scanKindOf(bytes) ?? refuse('letter.no-scan')
    const letter = newId()
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await tx
      .insertInto('letter')
      .values({ programme_id: put.programmeId, id: letter, country: put.country, name, media_type, bytes, sha256, recorded_at: now })
      .execute()
    // Named in one language, it is called so in both, as an office that signs by itself.
    const [es, en] = [input.officeEs ?? input.officeEn ?? '', input.officeEn ?? input.officeEs ?? '']
    const office = { office_es: es, office_en: en, taken_on: input.signedOn, recorded_at: now }
    await addPosition(tx, rowOf(input, put, { ...office, taken_by: null, recorded_by: actor.id, letter }))
    return { subject: put.subject, country: put.country, hash: put.hash, stand: input.stand, takenOn: input.signedOn }
  },
  audit: ({ country }, { subject }) => ({
    subject: `${subject.subject}/${country}`,
    fields: ['stand', 'reservation', 'office', 'signedOn', 'scan'],
  }),
})
