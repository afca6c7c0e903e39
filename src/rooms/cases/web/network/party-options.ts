import type { Translate } from '#kernel/i18n/translate.ts'
import type { Option } from '#ui/components/select/select.tsx'
import type { CaseFile } from '../../domain/case-file.ts'
import { calledPersons } from '../../domain/called.ts'
import { nodesOf } from '../../domain/network/network-of.ts'
import { calledWords } from '../proof/case-names.ts'

/** Persons and parties of a case to choose from; a party by its code and by what it is called. */
export const partyOptions = (t: Translate, file: CaseFile): readonly Option[] => {
  const names = new Map(file.party.map(({ id, content }) => [id, content.name]))
  const persons = calledPersons(file)
  return nodesOf(file).map(({ id, label }) => ({ id, label: calledWords(t, persons.get(id)) ?? `${label} · ${names.get(id) ?? ''}` }))
}
