import type { ProgrammePackage } from '../contract/package.ts'

/**
 * What a report may show of its package: public wordings without what was said in the room, and codings without memos. It is
 * itself a programme package, so the annex of a report opens as one.
 */
export const publicPackage = ({ tables, passages }: ProgrammePackage): ProgrammePackage => ({
  passages,
  tables: {
    ...tables,
    statements: tables.statements.map((statement) => ({ ...statement, text: null })),
    codings: tables.codings.map((coding) => ({ ...coding, memo: null })),
  },
})
