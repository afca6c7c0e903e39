import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'
import { trimmedOf } from '#ui/client/form-values.ts'
import { CAVEATS, TLP } from '../../contract/share.ts'
import { DAYS } from './conditions-fields.tsx'

const DAY_MS = 86_400_000

const Conditions = z.strictObject({
  why: wording(300),
  tlp: z.enum(TLP),
  caveats: z.array(z.enum(CAVEATS)),
  days: z.enum(DAYS),
})
type Read = Pick<z.infer<typeof Conditions>, 'why' | 'tlp' | 'caveats'> & { readonly until: string | null }

/** The conditions of a form, or the fields in which something is missing. @param now an ISO instant */
export const readConditions = (values: FormData, now: string): Read | { readonly missing: readonly ('why' | 'tlp' | 'days')[] } => {
  const { success, data, error } = Conditions.safeParse({
    why: trimmedOf(values, 'why'),
    tlp: values.get('tlp'),
    caveats: values.getAll('caveats'),
    days: values.get('days'),
  })
  if (!success) {
    const fields = new Set(error.issues.map(({ path }) => path[0]))
    return { missing: (['why', 'tlp', 'days'] as const).filter((one) => fields.has(one)) }
  }
  const { days, ...rest } = data
  return { ...rest, until: days === 'none' ? null : new Date(Date.parse(now) + Number(days) * DAY_MS).toISOString() }
}
