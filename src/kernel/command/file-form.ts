import type { z } from 'zod'

/** The form of a file: of one that other programs write for us, or of one that we write for them. */
export type FileForm = { readonly form: z.ZodType; readonly io: 'input' | 'output' }
