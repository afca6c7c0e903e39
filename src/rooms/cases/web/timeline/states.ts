import { JURISDICTIONS } from '#law/systems.ts'
import type { Option } from '#ui/components/select/select.tsx'

/** States of the region, and those to and from which its routes lead. */
const OTHERS = ['MX', 'US', 'CA', 'CO', 'VE', 'EC', 'PE', 'CU', 'DO', 'HT', 'BR', 'ES', 'IT'] as const

/** A State as the reader's language calls it. */
export const stateName = (locale: string, code: string): string => new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code

/** @param own what is chosen already stays to be chosen */
export const stateOptions = (locale: string, own: string | null): readonly Option[] => {
  const codes = [...new Set([...JURISDICTIONS, ...OTHERS, ...(own === null ? [] : [own])])]
  return codes.map((id) => ({ id, label: stateName(locale, id) }))
}
