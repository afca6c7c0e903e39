import { useFilter } from 'react-aria-components/ComboBox'
import type { ComboOption } from './combo-box.tsx'

/** How what is typed is compared with options, with accents or without: by any part of the name, and by the whole of name or id. */
export const useMatch = () => {
  const { contains } = useFilter({ sensitivity: 'base' })
  const isSame = (one: string, other: string) => contains(one, other) && contains(other, one)
  return {
    isPart: (typed: string, { label }: ComboOption) => contains(label, typed),
    isWhole: (typed: string, { id, label }: ComboOption) => isSame(label, typed) || isSame(id, typed),
  }
}
