import type { CaseFile } from './case-file.ts'

/** The length of the name that the facts of a decision have room for. */
const NAME_AT_MOST = 40

/** Those who are accused or suspected in a case, by their pseudonyms, once each: the questions on a victim are asked of them by these. */
export const accusedPersons = ({ person: persons }: Pick<CaseFile, 'person'>): readonly string[] => [
  ...new Set(
    persons
      .filter(({ content: { roles } }) => roles.includes('accused') || roles.includes('suspect'))
      .map(({ content: { pseudonym } }) => pseudonym.slice(0, NAME_AT_MOST)),
  ),
]
