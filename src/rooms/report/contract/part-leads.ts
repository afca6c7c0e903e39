import { z } from 'zod'

/** Where what a country's part names is found today; no part of what is signed, which says it in words alone. */
export const PartLeads = z.strictObject({
  /** Records by the codes that its texts and lists name; a claim has no page, and leads to where it was published. */
  records: z.array(z.strictObject({ code: z.string(), kind: z.string(), id: z.string(), url: z.string().nullable() })),
  /** Sources of its rows as each language calls them; none of a row whose source is called otherwise since. */
  sources: z.array(
    z.strictObject({
      section: z.enum(['statements', 'claims', 'figures', 'treaties']),
      code: z.string(),
      es: z.string(),
      en: z.string(),
      url: z.string().nullable(),
    }),
  ),
})
export type PartLeads = z.output<typeof PartLeads>
