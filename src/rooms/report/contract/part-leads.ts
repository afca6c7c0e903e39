import { z } from 'zod'

/** What a country's part names, where that is found today, and the sentences that the report makes of its rows: no part of what is signed. */
export const PartLeads = z.strictObject({
  /** Records by the codes that its texts and lists name; a claim has no page, and leads to where it was published. */
  records: z.array(z.strictObject({ code: z.string(), kind: z.string(), id: z.string(), url: z.string().nullable() })),
  /** Sources of its rows, and those that its texts cite as a whole, as each language prints them; of a part of the first form none of a row whose source is called otherwise since. */
  sources: z.array(
    z.strictObject({
      section: z.enum(['statements', 'claims', 'recommendations', 'figures', 'treaties', 'sources']),
      code: z.string(),
      es: z.string(),
      en: z.string(),
      url: z.string().nullable(),
      note: z.strictObject({ es: z.string().nullable(), en: z.string().nullable() }),
    }),
  ),
  /** How each statement and published text is read, and where it stands, as its entry among the references says it. */
  readings: z.array(z.strictObject({ section: z.enum(['statements', 'claims']), code: z.string(), es: z.string(), en: z.string() })),
})
export type PartLeads = z.output<typeof PartLeads>
