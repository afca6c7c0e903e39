import type { Facts } from '../../contract/facts.ts'
import { factsOf } from '../../domain/guide/facts-of.ts'

/** The facts as the form has them. */
export const factsIn = (form: HTMLFormElement): Facts =>
  factsOf([...new FormData(form)].map(([question, said]) => [question, String(said)] as const))
