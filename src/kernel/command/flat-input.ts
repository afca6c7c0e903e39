import { z } from 'zod'

/** How a field is written as words: in a query string and as a flag of the command line. */
export type FieldForm = {
  readonly name: string
  readonly kind: 'text' | 'number' | 'boolean' | 'json'
  readonly many: boolean
  readonly required: boolean
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

export const formOf = (input: z.ZodObject): readonly FieldForm[] => {
  const { properties = {}, required = [] } = jsonSchemaOf(input, 'input') as {
    properties?: Record<string, JsonSchema>
    required?: readonly string[]
  }
  return Object.entries(properties).map(([name, schema]) => {
    const many = schema.type === 'array'
    const kind = kindOf(many ? (schema.items ?? {}) : schema)
    return { name, kind: many && kind === 'json' ? 'json' : kind, many: many && kind !== 'json', required: required.includes(name) }
  })
}

/** Why an input cannot travel in an address; undefined if it can. */
export const flatnessFault = (input: z.ZodObject): string | undefined => {
  const deep = formOf(input).find(({ kind }) => kind === 'json')
  return deep && `a query's input is flat, and ${deep.name} is not`
}

/**
 * Reads words by the form of an input. What is no number stays the text it is, so that the schema refuses it by name; a field given twice
 * that takes one value becomes a list, which the schema refuses too.
 */
export const inputFromWords = (input: z.ZodObject, words: Readonly<Record<string, readonly string[]>>): Record<string, unknown> => {
  const forms = new Map(formOf(input).map((form) => [form.name, form]))
  const entries = Object.entries(words).map(([name, given]) => {
    const form = forms.get(name)
    const values = given.map((word) => (form ? valueOf(form.kind, word) : word))
    return [name, form?.many || values.length !== 1 ? values : values[0]] as const
  })
  return Object.fromEntries(entries)
}

const kindOf = (schema: JsonSchema): FieldForm['kind'] => {
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
