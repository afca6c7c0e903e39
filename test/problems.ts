import { sql } from 'kysely'
import type { Database } from '#kernel/db/database.ts'
import { asOwner } from '#kernel/db/transaction.ts'
import { type Catalogues, LANGS } from '#kernel/i18n/translate.ts'
import { constraintsOf, type Problems } from '#kernel/problem/catalogue.ts'
import { problemKeys } from '#kernel/problem/say-problem.ts'
import { visible as signInTables } from '#kernel/sign-in/migration.ts'

/** Problems that somebody would meet without a word: each says in both languages what happened, what was kept and what to do. */
export const wordlessProblems = (problems: Problems, messages: Catalogues): readonly string[] =>
  Object.keys(problems).flatMap((code) =>
    problemKeys(code).flatMap((key) => LANGS.filter((lang) => !messages[lang][key]?.trim()).map((lang) => `${key}: no ${lang}`)),
  )

/** Problems that no test provokes. */
export const unprovokedProblems = (problems: Problems, tests: ReadonlyMap<string, string>): readonly string[] =>
  Object.keys(problems).filter((code) => ![...tests.values()].some((text) => text.includes(`'${code}'`)))

/** The tables of sign-in too are written by the kernel alone: a constraint of theirs that breaks is a bug. */
const KERNEL = ['answered', 'audit_entry', 'audit_link', ...Object.keys(signInTables)]

/**
 * Constraints of the rooms' tables that no problem claims, and claims of constraints that are not there. A NOT NULL is the contract's
 * affair, and a primary key of ids that the house makes itself cannot be broken; rooms whose ids come from outside claim theirs.
 */
export const constraintFaults = async (owner: Database, problems: Problems): Promise<readonly string[]> => {
  const claimed = Object.values(problems).flatMap(constraintsOf)
  const there = await asOwner(owner, 'read write', (tx) =>
    sql<{ name: string }>`
      select conname::text as name from pg_constraint
      where connamespace = 'public'::regnamespace and conrelid <> 0 and contype in ('c', 'f', 'u', 'x', 'p')
        and conrelid::regclass::text <> all (${KERNEL})`.execute(tx),
  )
  const names = there.rows.map(({ name }) => name)
  return [
    ...names.filter((name) => !claimed.includes(name)).map((name) => `${name} has no problem`),
    ...claimed.filter((name) => !names.includes(name)).map((name) => `${name} is no constraint`),
  ].toSorted()
}
