import { useFilter } from 'react-aria-components/ComboBox'
import type { ComboOption } from './combo-box.tsx'

/** How what is typed is compared with options, with accents or without: by any part of the name, by the name, and by the whole of name or id. */
export const useMatch = () => {
  const { contains } = useFilter({ sensitivity: 'base' })
  const isSame = (one: string, other: string) => contains(one, other) && contains(other, one)
  const isName = (typed: string, { label }: ComboOption) => isSame(label, typed)
  return {
    isPart: (typed: string, { label }: ComboOption) => contains(label, typed),
    isName,
    isWhole: (typed: string, option: ComboOption) => isName(typed, option) || isSame(option.id, typed),
  }
}
