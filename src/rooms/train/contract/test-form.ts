import { z } from 'zod'
import { FormSet } from './forms.ts'
import { Item } from './item.ts'

/** `istmo/test-form/1`: forms with their items whole, keys and reasons among them. It stays with the server; its hash is its name. */
export const TestForm = z.strictObject({ schema: z.literal('istmo/test-form/1'), forms: FormSet, items: z.array(Item) })
export type TestForm = z.output<typeof TestForm>
