import type { Translate } from '#kernel/i18n/translate.ts'
import type { Charge } from '../../contract/proof.ts'
import type { Exhibit } from '../../contract/exhibit.ts'
import { type Called, calledExhibits, calledPersons } from '../../domain/called.ts'
import type { CaseFile, Standing } from '../../domain/case-file.ts'

/** What things of a case are called on the screen, by their ids; what was taken away says so. */
export type CaseNames = {
  readonly person: (id: string) => string
  readonly exhibit: (id: string) => string
  readonly charge: (charge: Charge) => string
}

/** What something is called, told apart from what is called the same; nothing of what is not in the case. */
export const calledWords = (t: Translate, called: Called | undefined): string | undefined =>
  called && t('cases.called', { name: called.names.join(' / '), nth: called.nth, of: called.of, twice: called.isTwice ? 'yes' : 'no' })

export const namesOf = (t: Translate, file: CaseFile): CaseNames => {
  const [persons, exhibits] = [calledPersons(file), calledExhibits(file)]
  const person = (id: string) => calledWords(t, persons.get(id)) ?? t('cases.charge.nobody')
  return {
    person,
    exhibit: (id) => calledWords(t, exhibits.get(id)) ?? t('cases.proof.no-exhibit'),
    charge: ({ accused, victim, system, offence }) =>
      t('cases.charge.name', { offence, accused: person(accused), victim: person(victim), system: t('law.system', { system }) }),
  }
}

/** Each exhibit once, by its number; the last written where it was changed twice at once. */
export const exhibitsOf = ({ exhibit }: Pick<CaseFile, 'exhibit'>): readonly Standing<Exhibit>[] =>
  [...new Map(exhibit.map((one) => [one.id, one])).values()].toSorted((a, b) => a.content.number.localeCompare(b.content.number))
