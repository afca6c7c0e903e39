import { z } from 'zod'
import { fileReply } from '#kernel/command/file.ts'
import { remote } from '#kernel/command/remote.ts'
import { wording } from '#kernel/command/wording.ts'
import { CountryCode, Language, ofProgramme } from './of-programme.ts'

const room = 'train'
/** A number of people; `null` where the publication rules hold it back. */
const Count = z.int().nullable()

const Turnover = z.strictObject({
  /** Of those trained so long ago. */
  of: Count,
  left: Count,
})

const CoverageLine = z.strictObject({
  country: z.string(),
  /** None of the country as a whole. */
  office: z.string().nullable(),
  ever: Count,
  in24: Count,
  inPost: Count,
  /** `unknown` is not 0: nobody has said how many people work there. */
  establishment: z.strictObject({ headcount: z.int(), countedOn: z.iso.date(), source: z.string() }).nullable(),
  /** In post and trained, of the establishment; none where either is not told. */
  coverage: z.number().nullable(),
  turnover12: Turnover,
  turnover24: Turnover,
  /** When coverage falls below one half at this rate: a month, `never`, `already`; none where it cannot be told. */
  below: z.string().nullable(),
})
export type CoverageLine = z.output<typeof CoverageLine>

export const coverageShow = remote({
  room,
  name: 'coverage.show',
  kind: 'query',
  input: z.strictObject(ofProgramme),
  output: z.strictObject({
    on: z.iso.date(),
    lines: z.array(CoverageLine),
    /** Countries whose numbers this reader sees as they are; of others, none from 1 to 4. */
    whole: z.array(z.string()),
    records: z.array(z.string()),
  }),
})
export const coverageTable = remote({
  room,
  name: 'coverage.table',
  kind: 'query',
  input: z.strictObject({ ...ofProgramme, lang: Language.default('es') }),
  output: fileReply,
})
export const establishmentRecord = remote({
  room,
  name: 'establishment.record',
  kind: 'command',
  input: z.strictObject({
    ...ofProgramme,
    country: CountryCode,
    office: wording(200),
    countedOn: z.iso.date(),
    headcount: z.int().min(1).max(1_000_000),
    source: wording(300),
  }),
  output: z.strictObject({ country: z.string(), office: z.string(), headcount: z.int() }),
})
