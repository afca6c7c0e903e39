import { factsDate, isDate } from '#law/facts-date.ts'
import { exactOf, fieldOf, orNull, trimmedOf } from '#ui/client/form-values.ts'
import { Outcome } from '../../contract/outcome.ts'
import { aheadIn } from '../../domain/happened.ts'

export type OutcomeFault = { readonly field: string; readonly why: 'choose' | 'day' | 'ahead' | 'long' | 'amount' | 'currency' }
type Read = { readonly kind: 'outcome'; readonly outcome: Outcome } | { readonly kind: 'faults'; readonly faults: readonly OutcomeFault[] }
type Of = { readonly charge: string; readonly elements: readonly string[]; readonly today: string }

export const failedField = (element: string): string => `failed.${element}`
const ASSETS = ['frozen', 'confiscated', 'returned'] as const

/** Codes that are in use; those of the standard that the browser knows. */
const isCurrency = (code: string): boolean => Intl.supportedValuesOf('currency').includes(code)

/** What was typed and cannot be read stays no number, so that it is refused and not left out. */
const amountIn = (values: FormData, name: string): string | null => (orNull(values, name) === null ? null : (exactOf(values, name) ?? ''))

const compensationIn = (values: FormData) => {
  const [ordered, paid] = [amountIn(values, 'ordered'), amountIn(values, 'paid')]
  if (ordered === null && paid === null) return null
  return { currency: trimmedOf(values, 'currency').toUpperCase(), ordered: ordered ?? '', paid }
}

/** Which field of the form a path of the contract stands for. */
const fieldAt = ([first, second]: readonly PropertyKey[]): string =>
  (first === 'compensation' || first === 'assets') && second !== undefined ? String(second) : String(first)

const whyOf = (field: string): OutcomeFault['why'] => {
  if (field === 'verdict') return 'choose'
  if (field === 'on') return 'day'
  if (field === 'currency') return 'currency'
  return field === 'ordered' || field === 'paid' ? 'amount' : 'long'
}

/** The outcome of a charge that was typed, or what is wrong with it. */
export const readOutcome = (values: FormData, { charge, elements, today }: Of): Read => {
  const compensation = compensationIn(values)
  const day = factsDate(trimmedOf(values, 'on'))
  const read = Outcome.safeParse({
    charge,
    verdict: fieldOf(values, 'verdict'),
    on: day,
    sentence: orNull(values, 'sentence'),
    failed: elements.flatMap((element) => {
      const why = fieldOf(values, failedField(element))
      return why === '' ? [] : [{ element, why }]
    }),
    compensation,
    assets: Object.fromEntries(ASSETS.map((name) => [name, orNull(values, name)])),
  })
  const fields = new Set((read.error?.issues ?? []).map(({ path }) => fieldAt(path)))
  if (day.length !== 10 || !isDate(day)) fields.add('on')
  if (compensation && !isCurrency(compensation.currency)) fields.add('currency')
  const ahead = read.success ? aheadIn('outcome', read.data, today) : []
  const faults: readonly OutcomeFault[] = [
    ...[...fields].map((field) => ({ field, why: whyOf(field) })),
    ...ahead.map((field) => ({ field, why: 'ahead' as const })),
  ]
  return read.success && faults.length === 0 ? { kind: 'outcome', outcome: read.data } : { kind: 'faults', faults }
}
