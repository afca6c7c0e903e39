import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'
import { JURISDICTIONS } from '#law/systems.ts'
import { NEEDS } from './need.ts'

/** A service to which somebody may be referred. The whole entry is sealed, since an address of a shelter is what people are sought by. */
export const Service = z.strictObject({
  name: wording(120),
  kind: z.enum(NEEDS),
  state: z.enum(JURISDICTIONS),
  area: wording(120).nullable(),
  languages: wording(120).nullable(),
  /** Whom it takes. */
  ages: wording(80).nullable(),
  sexes: wording(80).nullable(),
  hours: wording(120).nullable(),
  phone: wording(60).nullable(),
  address: wording(300).nullable(),
  /** When somebody of the service last said that this is so. */
  confirmed: z.iso.date(),
})
export type Service = z.infer<typeof Service>
