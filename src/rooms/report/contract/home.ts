import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { Sight } from '#assess/sight.ts'

/** A map in one language, as the summary of the report prints it. */
const FoundMap = z.strictObject({ svg: z.string(), alt: z.string(), caption: z.string(), notes: z.array(z.string()) })

export const Home = z.strictObject({
  /** Of a reader who does not see all of the programme: neither in the map nor in what is exported. */
  sight: Sight.nullable(),
  /** Cells of country and sector with text, by round. */
  coverage: z.array(z.strictObject({ round: z.int(), nameEs: z.string(), nameEn: z.string(), covered: z.int(), cells: z.int() })),
  /** What was found where, in each language; none where there is no gap yet, or no country of the programme has an outline. */
  map: z.strictObject({ es: FoundMap, en: FoundMap }).nullable(),
  may: z.array(z.string()),
})

export const homeShow = remote({
  room: 'report',
  name: 'home.show',
  kind: 'query',
  input: z.strictObject({ programmeId: z.uuid() }),
  output: Home,
})
