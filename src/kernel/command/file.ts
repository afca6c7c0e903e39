import { z } from 'zod'

/** A file as an operation takes it. */
export type GivenFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

const MEDIA_TYPE = 'application/octet-stream'
/** Where the schema of a file field says how large it may be; the interface's document shows it too. */
const LIMIT = 'x-istmo-max-bytes'

type FileSchema = z.ZodType<GivenFile, GivenFile>

/**
 * An input field that is a file. The operation then takes `multipart/form-data`: a part `input` with the other fields as JSON, and a part
 * under each such field's name; the command line reads it from a path. A form in which
 * none was chosen sends one without name and bytes: then it is missing.
 */
export const file = ({ maxBytes }: { readonly maxBytes: number }): FileSchema =>
  z
    // Where it is missing, what else is wrong with the input is told all the same.
    .custom<GivenFile>(isGivenFile, { error: 'kernel.input.no-file', abort: false })
    .superRefine((given, context) => {
      if (!isGivenFile(given)) return
      const { name, bytes } = given
      if (name === '' && bytes.byteLength === 0) context.addIssue({ code: 'custom', message: 'kernel.input.no-file', input: undefined })
      if (bytes.byteLength > maxBytes)
        context.addIssue({ code: 'too_big', origin: 'file', maximum: maxBytes, inclusive: true, input: undefined })
    })
    .meta({ contentMediaType: MEDIA_TYPE, [LIMIT]: maxBytes })

export const isGivenFile = (value: unknown): value is GivenFile =>
  typeof value === 'object' && value !== null && 'name' in value && 'bytes' in value && value.bytes instanceof Uint8Array

/** How many bytes the file may have that a field's JSON Schema speaks of; undefined where it is no file. */
export const fileLimit = (schema: Readonly<Record<string, unknown>>): number | undefined =>
  schema['contentMediaType'] === MEDIA_TYPE ? Number(schema[LIMIT]) : undefined

/** The output of an operation that answers with a file; the command line writes it, a browser saves it. */
export const fileReply = z.strictObject({
  name: z.string().min(1),
  /** `text/csv; charset=utf-8` */
  mediaType: z.string().min(1),
  bytes: z.custom<Uint8Array<ArrayBuffer>>((bytes) => bytes instanceof Uint8Array),
})
export type FileReply = z.infer<typeof fileReply>

export const repliesWithFile = ({ output }: { readonly output: z.ZodType }): boolean => output === fileReply
