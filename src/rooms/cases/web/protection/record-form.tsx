import type { z } from 'zod'
import type { Translate } from '#kernel/i18n/translate.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { formWords } from '#ui/words.ts'
import { aheadIn, isDated } from '../../domain/happened.ts'
import { typedDate } from '../../domain/written-date.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { SealedArea, SealedField } from '../desk/sealed-fields.tsx'
import { todayHere } from '../to-do/day-words.ts'
import { type RecordFault, type RecordField, readRecord } from './record-fields.ts'

type FieldProps = { readonly of: string; readonly field: RecordField; readonly starts: string }

const hintOf = (t: Translate, of: string, { name, as, hint }: RecordField): string | undefined => {
  if (hint) return t(`cases.${of}.${name}-hint`)
  return as === 'day' ? t('cases.plan.day-hint') : undefined
}

const Field = ({ of, field, starts }: FieldProps) => {
  const t = useT()
  const { name, as, options = [], most, optional } = field
  const hint = hintOf(t, of, field)
  const named = { name, startsWith: starts, label: t(`cases.${of}.${name}`), ...(hint === undefined ? {} : { hint }) }
  if (as === 'one')
    return (
      <Select
        {...named}
        options={options}
        none={t(optional ? 'cases.protection.not-said' : 'cases.choose')}
        {...(optional ? {} : { required: true })}
      />
    )
  const must = optional ? {} : { required: true }
  if (as === 'area') return <SealedArea {...named} {...must} rows={3} {...(most === undefined ? {} : { most })} />
  return <SealedField {...named} {...must} {...(as === 'day' ? { width: 'short' as const } : {})} />
}

const asTyped = (value: unknown, { as }: RecordField): string => (as === 'day' ? typedDate(String(value ?? '')) : String(value ?? ''))

/** Of what was typed the days that are said to have been and are still to come. What it is, its reader has checked. */
const aheadOf = (of: string, content: unknown): readonly RecordFault[] =>
  isDated(of) ? aheadIn(of, content as never, todayHere()).map((field) => ({ field, why: 'ahead' })) : []

type RecordFormProps<Content> = {
  /** What its words begin with: `need`, `risk`. */
  readonly of: string
  readonly schema: z.ZodType<Content>
  readonly fields: readonly RecordField[]
  /** What is known and not asked. */
  readonly fixed: object
  /** What stands in the fields at first. */
  readonly given: object
  readonly save: string
  readonly onSave: (content: Content) => Promise<unknown>
}

/** Fields of one thing; each that is missing, too long or no day says so where it stands, and what was typed stays. */
export const RecordForm = <Content,>({ of, schema, fields, fixed, given, save, onSave }: RecordFormProps<Content>) => {
  const t = useT()
  const send = (values: FormData): Promise<Saved> => {
    const read = readRecord(schema, fields, { values, fixed })
    const wrong = read.kind === 'faults' ? read.faults : aheadOf(of, read.content)
    if (read.kind === 'content' && wrong.length === 0) return savedOrRefused(() => onSave(read.content))
    const faults = wrong.map(({ field, why }) => ({
      field,
      message: worded((t) => t('cases.protection.fault', { why, name: t(`cases.${of}.${field}`) })),
    }))
    return Promise.resolve({ kind: 'refused', faults })
  }
  const starts = given as Readonly<Record<string, unknown>>
  return (
    <Form onSave={send} words={formWords(t, save)}>
      {fields.map((field) => (
        <Field key={field.name} of={of} field={field} starts={asTyped(starts[field.name], field)} />
      ))}
    </Form>
  )
}
