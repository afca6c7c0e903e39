import { z } from 'zod'

export const PACKAGE_BYTES = 20 * 1024 * 1024

const Words = z.strictObject({ es: z.string(), en: z.string() })

/** A mistake or a warning in a package, by its place. */
export const PackageFault = z.object({
  sheet: z.string(),
  row: z.int(),
  column: z.string(),
  cell: z.string(),
  code: z.string(),
  value: z.string(),
  message: Words,
  hint: Words.nullable(),
})

export const ImportedProgramme = z.strictObject({
  id: z.uuid(),
  code: z.string(),
  nameEs: z.string(),
  nameEn: z.string(),
  /** What was taken all the same: a file that nobody reads, one that was edited since its package was written. */
  warnings: z.array(PackageFault),
})
