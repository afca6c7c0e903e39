import type { CasePerson } from '../contract/person.ts'
import type { CaseFile, Standing } from './case-file.ts'
import { once } from './once.ts'

/** Victims who are also suspected or accused, and those of whom an act was written down: of them it is asked whether they answer for it. */
export const victimsAccused = (file: Pick<CaseFile, 'person' | 'non-punishment'>): readonly Standing<CasePerson>[] =>
  once(file.person).filter(({ id }) => {
    const roles = file.person.filter((one) => one.id === id).flatMap(({ content }) => content.roles)
    const isAccused = roles.includes('suspect') || roles.includes('accused')
    return roles.includes('victim') && (isAccused || file['non-punishment'].some(({ content }) => content.person === id))
  })
