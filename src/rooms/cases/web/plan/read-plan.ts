import { factsDate, isDate } from '#law/facts-date.ts'
import { orNull, trimmedOf } from '#ui/client/form-values.ts'
import { CasePlan } from '../../contract/plan.ts'

/** What may be said several times in a plan, and the fields of each. */
export const PLAN_LISTS = { decisions: ['what', 'on', 'by'], authorities: ['what', 'expires'], risks: ['what', 'answer'] } as const
export type PlanList = keyof typeof PLAN_LISTS

const DAYS: readonly string[] = ['on', 'expires']

export type PlanFault = { readonly field: string; readonly why: 'missing' | 'long' | 'day' }
type Read = { readonly kind: 'plan'; readonly plan: CasePlan } | { readonly kind: 'faults'; readonly faults: readonly PlanFault[] }

/** A day as the region writes it; any other text stays as it is and is refused. */
const dayIn = (values: FormData, name: string): string | null => {
  const text = orNull(values, name)
  return text === null ? null : factsDate(text)
}

type Row = { readonly place: string; readonly content: Readonly<Record<string, string | null>> }

/** Lines of a list of which anything was typed, each with where it stands in the form. */
const rowsIn = (values: FormData, list: PlanList): readonly Row[] => {
  const rows: Row[] = []
  for (let at = 0; values.has(`${list}.${at}.what`); at += 1) {
    const place = `${list}.${at}`
    const typed = PLAN_LISTS[list].map((key) => [
      key,
      DAYS.includes(key) ? dayIn(values, `${place}.${key}`) : orNull(values, `${place}.${key}`),
    ])
    const content = Object.fromEntries(typed) as Row['content']
    if (Object.values(content).some((value) => value !== null)) rows.push({ place, content })
  }
  return rows
}

const elementsIn = (values: FormData) =>
  values.getAll('elements').map((value) => {
    const [charge = '', element = ''] = String(value).split(' ')
    return { charge, element }
  })

const isDay = (text: string | null): boolean => text === null || (text.length === 10 && isDate(text))

/** The plan that was typed, or what is wrong with it. */
export const readPlan = (values: FormData): Read => {
  const rows = { decisions: rowsIn(values, 'decisions'), authorities: rowsIn(values, 'authorities'), risks: rowsIn(values, 'risks') }
  const contents = (list: PlanList) => rows[list].map(({ content }) => content)
  const review = dayIn(values, 'review')
  const read = CasePlan.safeParse({
    hypothesis: trimmedOf(values, 'hypothesis'),
    elements: elementsIn(values),
    decisions: contents('decisions'),
    authorities: contents('authorities'),
    risks: contents('risks'),
    safety: trimmedOf(values, 'safety'),
    review,
  })
  /** Where the contract's path stands in the form: lines that were left out are not counted there. */
  const fieldOf = ([list, at, key]: readonly PropertyKey[]): string =>
    (list === 'decisions' || list === 'authorities' || list === 'risks') && typeof at === 'number'
      ? `${rows[list][at]?.place ?? `${list}.${at}`}.${String(key)}`
      : String(list)
  const days = Object.values(rows).flatMap((all) =>
    all.flatMap(({ place, content }) =>
      Object.entries(content)
        .filter(([key, text]) => DAYS.includes(key) && !isDay(text))
        .map(([key]) => `${place}.${key}`),
    ),
  )
  const wrongDays = [...days, ...(isDay(review) ? [] : ['review'])]
  const others = [...new Set((read.error?.issues ?? []).map(({ path }) => fieldOf(path)))].filter((field) => !wrongDays.includes(field))
  const faults: readonly PlanFault[] = [
    ...others.map((field): PlanFault => ({ field, why: trimmedOf(values, field) === '' ? 'missing' : 'long' })),
    ...wrongDays.map((field): PlanFault => ({ field, why: 'day' })),
  ]
  return read.success && faults.length === 0 ? { kind: 'plan', plan: read.data } : { kind: 'faults', faults }
}
