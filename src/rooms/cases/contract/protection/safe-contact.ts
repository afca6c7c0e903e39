import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'

/** How somebody may be reached without putting them at risk, as they said themself; `never` is what is not done, whoever asks. */
export const SafeContact = z.strictObject({
  person: z.uuid(),
  when: wording(200),
  how: wording(300),
  by: wording(200),
  never: wording(500),
})
export type SafeContact = z.infer<typeof SafeContact>
