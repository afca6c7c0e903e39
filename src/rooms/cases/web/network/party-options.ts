import type { Option } from '#ui/components/select/select.tsx'
import type { CaseFile } from '../../domain/case-file.ts'
import { nodesOf } from '../../domain/network/network-of.ts'

/** Persons and parties of a case to choose from; a party by its code and by what it is called. */
export const partyOptions = (file: CaseFile): readonly Option[] => {
  const names = new Map(file.party.map(({ id, content }) => [id, content.name]))
  return nodesOf(file).map(({ id, label }) => ({ id, label: names.has(id) ? `${label} · ${names.get(id) ?? ''}` : label }))
}
