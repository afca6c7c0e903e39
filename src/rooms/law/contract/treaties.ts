import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'

/** Where a State stands towards an instrument, as a published source gives it; what no source gives is not in the list. */
export const TreatyLine = z.strictObject({
  country: z.string(),
  treaty: z.string(),
  nameEs: z.string(),
  nameEn: z.string(),
  statusEs: z.string(),
  statusEn: z.string(),
  date: z.string().nullable(),
  /** Of no language; none where the standing is told and no source of it was found. */
  source: z.string().nullable(),
})
export type TreatyLine = z.output<typeof TreatyLine>

export const treatyList = remote({
  room: 'law',
  name: 'treaty.list',
  kind: 'query',
  input: z.strictObject({ programmeId: z.uuid() }),
  output: z.strictObject({ treaties: z.array(TreatyLine) }),
})
