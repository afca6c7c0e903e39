import type { CountryPart } from '../../contract/country-part.ts'

const LISTS = ['workshops', 'findings', 'statements', 'claims', 'gaps', 'recommendations', 'figures', 'treaties'] as const

/** Whether a country would be asked to stand behind nothing: no page of its own, and nothing in any list. */
export const isEmptyPart = (part: CountryPart): boolean =>
  part.page.es.length === 0 && part.page.en.length === 0 && LISTS.every((list) => (part[list] ?? []).length === 0)
