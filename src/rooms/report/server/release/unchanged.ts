import canonicalize from 'canonicalize'
import type { ProgrammePackage } from '../../contract/package.ts'
import { ReleaseFacts } from '../../contract/release-facts.ts'
import { answerOf } from '../../domain/release/answer-changes.ts'
import { dated, dataHashOf } from '../make/make-report.ts'
import { refuse } from './problems.ts'
import type { ReleaseSeen } from './sql.ts'

const answersOf = ({ signOffs }: ReleaseFacts): string => canonicalize(signOffs.map(answerOf)) ?? ''

type Next = { readonly source: ProgrammePackage; readonly facts: ReleaseFacts }

/**
 * An erratum says to everybody that something reads otherwise now: then something must. The data hash covers every table, passage and rewritten
 * sentence that is printed or annexed, and the day with them, which passes by itself; answers of countries are printed beside. That
 * another rule is printed corrects nothing: what was released was released by its own.
 */
export const refuseUnchanged = ({ version, asOf, dataHash, facts }: ReleaseSeen, next: Next): void => {
  const same = dataHashOf(dated(next.source, asOf)) === dataHash && answersOf(next.facts) === answersOf(ReleaseFacts.parse(facts))
  if (same) refuse('release.nothing-changed', { version })
}
