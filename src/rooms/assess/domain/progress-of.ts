import type { SaidStatement } from './assessment.ts'

type WorkshopProgress = { code: string; round: number; country: string; statements: number; coded: number }

/** How far the coding of each workshop is, in the order of its statements. */
export const progressOf = (statements: readonly SaidStatement[]): WorkshopProgress[] => {
  const workshops = new Map<string, WorkshopProgress>()
  for (const { workshop: code, round, country, condition } of statements) {
    const progress = workshops.get(code) ?? { code, round, country, statements: 0, coded: 0 }
    progress.statements += 1
    if (condition !== null) progress.coded += 1
    workshops.set(code, progress)
  }
  return [...workshops.values()]
}
