import type { z } from 'zod'
import { factsDate, isDate } from '#law/facts-date.ts'
import { fieldOf, orNull } from '#ui/client/form-values.ts'

/** A field of something that is written in the part that protects: a line, several, a day, or one of a few. */
export type RecordField = {
  readonly name: string
  readonly as: 'line' | 'area' | 'day' | 'one'
  /** Of one of a few: what may be chosen. None is chosen for whoever answers. */
  readonly options?: readonly { readonly id: string; readonly label: string }[]
  readonly most?: number
  /** It may be left out. */
  readonly optional?: boolean
  readonly hint?: boolean
  /** Of a day: the field of the day that it cannot come before. */
  readonly notBefore?: string
  /** Of a day: one that is known, before which it cannot be. */
  readonly earliest?: string
}

export type RecordFault = { readonly field: string; readonly why: 'missing' | 'long' | 'day' | 'ahead' | 'before' | 'withdrawn' }
type Read<Content> =
  | { readonly kind: 'content'; readonly content: Content }
  | { readonly kind: 'faults'; readonly faults: readonly RecordFault[] }

const valueOf = (values: FormData, { name, as }: RecordField): string | null => {
  const text = as === 'one' ? fieldOf(values, name) || null : orNull(values, name)
  return as === 'day' && text !== null ? factsDate(text) : text
}

const isWholeDay = (text: string): boolean => text.length === 10 && isDate(text)

/** What was typed into such fields, or what is wrong with which of them. @param fixed what no field asks */
export const readRecord = <Content>(
  schema: z.ZodType<Content>,
  fields: readonly RecordField[],
  { values, fixed }: { readonly values: FormData; readonly fixed: object },
): Read<Content> => {
  const typed = new Map(fields.map((field) => [field.name, valueOf(values, field)]))
  const days = fields.filter(({ as }) => as === 'day').map(({ name }) => name)
  const wrongDays = days.filter((name) => {
    const text = typed.get(name)
    return text !== null && text !== undefined && !isWholeDay(text)
  })
  const isEarly = ({ name, notBefore = '' }: RecordField): boolean => {
    const [day, first] = [typed.get(name), typed.get(notBefore)]
    return !!day && !!first && !wrongDays.includes(name) && !wrongDays.includes(notBefore) && day < first
  }
  const early = fields.filter(isEarly).map(({ name }) => name)
  const isTooEarly = ({ name, earliest = '' }: RecordField): boolean => !wrongDays.includes(name) && (typed.get(name) ?? '9999') < earliest
  const tooEarly = fields.filter(isTooEarly).map(({ name }) => name)
  const read = schema.safeParse({ ...fixed, ...Object.fromEntries(typed) })
  const issues = new Set((read.error?.issues ?? []).map(({ path }) => String(path[0])))
  const faults = fields
    .map(({ name }) => name)
    .filter((name) => issues.has(name) || wrongDays.includes(name) || early.includes(name) || tooEarly.includes(name))
    .map((field): RecordFault => {
      if (wrongDays.includes(field)) return { field, why: 'day' }
      if (early.includes(field)) return { field, why: 'before' }
      if (tooEarly.includes(field)) return { field, why: 'withdrawn' }
      return { field, why: typed.get(field) === null ? 'missing' : 'long' }
    })
  return read.success && faults.length === 0 ? { kind: 'content', content: read.data } : { kind: 'faults', faults }
}
