import { z } from 'zod'
import { ReleaseFacts } from '../../contract/release-facts.ts'

const File = z.object({ path: z.string(), bytes: z.int(), sha256: z.string() })

/** What a made report says of itself; a release's says besides where its countries stand and what it corrects. */
const Manifest = z.object({
  schema: z.literal('istmo/report/1'),
  software: z.string(),
  programme: z.string(),
  version: z.string().nullable(),
  dataHash: z.string(),
  files: z.array(File),
  release: ReleaseFacts.optional(),
})
export type Manifest = z.output<typeof Manifest>

/** None where the text is no manifest of a report. */
export const readManifestText = (text: string): Manifest | null => {
  const read = Manifest.safeParse(parsed(text))
  return read.success ? read.data : null
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
