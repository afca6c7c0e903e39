import type { Translate } from '#kernel/i18n/translate.ts'
import type { Charge } from '../../contract/proof.ts'
import type { Exhibit } from '../../contract/exhibit.ts'
import type { CaseFile, Standing } from '../../domain/case-file.ts'

/** What things of a case are called on the screen, by their ids; what was taken away says so. */
export type CaseNames = {
  readonly person: (id: string) => string
  readonly exhibit: (id: string) => string
  readonly charge: (charge: Charge) => string
}

export const namesOf = (t: Translate, file: CaseFile): CaseNames => {
  const persons = new Map(file.person.map(({ id, content }) => [id, content.pseudonym]))
  const exhibits = new Map(file.exhibit.map(({ id, content }) => [id, content.number]))
  const person = (id: string) => persons.get(id) ?? t('cases.charge.nobody')
  return {
    person,
    exhibit: (id) => exhibits.get(id) ?? t('cases.proof.no-exhibit'),
    charge: ({ accused, victim, system, offence }) =>
      t('cases.charge.name', { offence, accused: person(accused), victim: person(victim), system: t('law.system', { system }) }),
  }
}

/** Each exhibit once, by its number; the last written where it was changed twice at once. */
export const exhibitsOf = ({ exhibit }: Pick<CaseFile, 'exhibit'>): readonly Standing<Exhibit>[] =>
  [...new Map(exhibit.map((one) => [one.id, one])).values()].toSorted((a, b) => a.content.number.localeCompare(b.content.number))
