import { z } from 'zod'
import { fileLimit } from './file.ts'

/** How a field is written as words: in a query string and as a flag of the command line. */
export type FieldForm = {
  readonly name: string
  readonly kind: 'text' | 'number' | 'boolean' | 'json' | 'file'
  readonly many: boolean
  readonly required: boolean
  /** Of a file. */
  readonly maxBytes?: number
}

type JsonSchema = {
  readonly [key: string]: unknown
  readonly type?: unknown
  readonly anyOf?: readonly JsonSchema[]
  readonly items?: JsonSchema
}

/** The JSON Schema of what goes in, or of what comes out. */
export const jsonSchemaOf = (schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}

const forms = new WeakMap<z.ZodObject, readonly FieldForm[]>()

/** Worked out once for each input: every request asks for it, and its JSON Schema takes longer than most requests. */
export const formOf = (input: z.ZodObject): readonly FieldForm[] => {
  const known = forms.get(input) ?? readForm(input)
  forms.set(input, known)
  return known
}

const readForm = (input: z.ZodObject): readonly FieldForm[] => {
  const { properties = {}, required = [] } = jsonSchemaOf(input, 'input') as {
    properties?: Record<string, JsonSchema>
    required?: readonly string[]
  }
  return Object.entries(properties).map(([name, schema]) => {
    const many = schema.type === 'array'
    const kind = kindOf(many ? (schema.items ?? {}) : schema)
    const base = { name, many: many && isFlat(kind), required: required.includes(name) }
    if (kind === 'file' && !many) return { ...base, kind, maxBytes: limitOf(schema) ?? 0 }
    return { ...base, kind: many && !isFlat(kind) ? 'json' : kind }
  })
}

/** The fields of an input that are files; where there is one, the operation takes `multipart/form-data`. */
export const fileFields = (input: z.ZodObject): readonly FieldForm[] => formOf(input).filter(({ kind }) => kind === 'file')

/** Why an input cannot travel in an address; undefined if it can. */
export const flatnessFault = (input: z.ZodObject): string | undefined => {
  const deep = formOf(input).find(({ kind }) => !isFlat(kind))
  return deep && `a query's input is flat, and ${deep.name} is not`
}

/**
 * Reads words by the form of an input. What is no number stays the text it is, so that the schema refuses it by name; a field given twice
 * that takes one value becomes a list, which the schema refuses too.
 */
export const inputFromWords = (input: z.ZodObject, words: Readonly<Record<string, readonly string[]>>): Record<string, unknown> => {
  const fields = new Map(formOf(input).map((form) => [form.name, form]))
  const entries = Object.entries(words).map(([name, given]) => {
    const form = fields.get(name)
    const values = given.map((word) => (form ? valueOf(form.kind, word) : word))
    return [name, form?.many || values.length !== 1 ? values : values[0]] as const
  })
  return Object.fromEntries(entries)
}

const isFlat = (kind: FieldForm['kind']): boolean => kind !== 'json' && kind !== 'file'

const limitOf = (schema: JsonSchema): number | undefined =>
  fileLimit(schema) ?? (schema.anyOf ?? []).map(fileLimit).find((limit) => limit !== undefined)

const kindOf = (schema: JsonSchema): FieldForm['kind'] => {
  if (fileLimit(schema) !== undefined) return 'file'
  const [first, second] = (schema.anyOf ?? []).filter(({ type }) => type !== 'null')
  if (first) return second ? 'json' : kindOf(first)
  if (schema.type === 'integer' || schema.type === 'number') return 'number'
  return schema.type === 'boolean' ? 'boolean' : schema.type === 'string' || schema.enum ? 'text' : 'json'
}

const valueOf = (kind: FieldForm['kind'], word: string): unknown => {
  if (kind === 'number') return /^-?\d+(?:\.\d+)?$/.test(word) ? Number(word) : word
  if (kind === 'boolean') return word === 'true' ? true : word === 'false' ? false : word
  return kind === 'json' ? jsonOf(word) : word
}

const jsonOf = (word: string): unknown => {
  try {
    return JSON.parse(word)
  } catch {
    return word
  }
}
