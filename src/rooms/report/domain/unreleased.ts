import { statementCode } from '#assess/rules'
import type { ProgrammePackage } from '../contract/package.ts'

const CODE = /[A-Za-z0-9][A-Za-z0-9-]*(?:\/\d+)?/g

/** Workshops that are not released, and statements said in them, that a text names by code or id: each once, as it is written. */
export const unreleasedIn = ({ tables }: ProgrammePackage, text: string): readonly string[] => {
  const closed = new Set(tables.workshops.filter(({ state }) => state !== 'released').map(({ code }) => code))
  const said = tables.statements.filter(({ workshop }) => closed.has(workshop))
  const names = new Set([...closed, ...said.flatMap(({ id, workshop, number }) => [id, statementCode(workshop, number)])])
  return [...new Set(text.match(CODE) ?? [])].filter((word) => names.has(word))
}
