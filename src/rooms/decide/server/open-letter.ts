import { dayIn } from '#programme/rules'
import { letterFile } from '../contract/position.ts'
import { readLetters } from './abilities.ts'
import { defineQuery } from './define.ts'
import { seen } from './tables.ts'

const ENDING: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' }

/** The name that the file came with may be anything; it goes out under one of ours. */
export const openLetter = defineQuery({
  ...letterFile,
  on: ({ db, input }) =>
    seen(db, 'letter')
      .select(['programme_id as programmeId', 'id', 'country', 'media_type as mediaType', 'recorded_at as recordedAt'])
      .where('programme_id', '=', input.programmeId)
      .where('id', '=', input.letterId)
      .executeTakeFirst(),
  can: readLetters,
  run: async ({ db, subject: { programmeId, id, country, mediaType, recordedAt } }) => {
    const { bytes } = await seen(db, 'letter')
      .select('bytes')
      .where('programme_id', '=', programmeId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return { name: `${country}-${dayIn(country, recordedAt)}.${ENDING[mediaType] ?? 'bin'}`, mediaType, bytes: new Uint8Array(bytes) }
  },
  audit: (_, { subject: { id } }) => ({ subject: id, fields: ['scan'] }),
})
