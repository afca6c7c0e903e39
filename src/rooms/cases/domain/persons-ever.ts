import type { Version } from '#seal/ledger/opened.ts'
import { CasePerson } from '../contract/person.ts'
import type { Standing } from './case-file.ts'

/** Somebody by one of the pseudonyms that they bear or bore. */
export type PersonEver = Pick<Standing<CasePerson>, 'id' | 'content'>

const everIn = (versions: readonly Version[]): readonly PersonEver[] =>
  versions.flatMap(({ kind, id, content }) => {
    const { data } = CasePerson.safeParse(content)
    return kind === 'person' && data ? [{ id, content: data }] : []
  })

const kept = new WeakMap<readonly Version[], readonly PersonEver[]>()

/**
 * The persons of a case by every pseudonym that they were ever given: two who came in at the same time bear one until one of them is given another, and what was
 * written before goes on calling them by the first. Worked out once for what is opened: each task of a list asks for it.
 * @param versions all that was opened of the case
 */
export const personsEver = (versions: readonly Version[]): readonly PersonEver[] => {
  const ever = kept.get(versions) ?? everIn(versions)
  kept.set(versions, ever)
  return ever
}
