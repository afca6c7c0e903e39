import { useFilter } from 'react-aria-components/ComboBox'
import type { ComboOption } from './combo-box.tsx'

/** How what is typed is compared with options, with accents or without: by the words of it, each any part of the name and in any order, by the name, and by the whole of name or id. */
export const useMatch = () => {
  const { contains } = useFilter({ sensitivity: 'base' })
  const hasAll = (name: string, typed: string) =>
    typed
      .trim()
      .split(/\s+/)
      .every((word) => contains(name, word))
  const isSame = (one: string, other: string) => contains(one, other) && contains(other, one)
  const isName = (typed: string, { label }: ComboOption) => isSame(label, typed)
  return {
    hasAll,
    isPart: (typed: string, { label }: ComboOption) => hasAll(label, typed),
    isName,
    isWhole: (typed: string, option: ComboOption) => isName(typed, option) || isSame(option.id, typed),
  }
}
