import { publishable } from '#indicators/rules'
import type { ProgrammePackage } from '../contract/package.ts'
import { tellable } from './workshops/attendance.ts'

/**
 * What a report may hand on of its package: public wordings without what was said in the room, codings without memos, rewritten sentences
 * without the note for the team, figures from which nothing hidden can be worked out. It is itself a programme package, so the annex of a report opens as one.
 */
export const publicPackage = ({ tables, passages }: ProgrammePackage): ProgrammePackage => ({
  passages,
  tables: {
    ...tables,
    // Numbers of persons that are few are handed on no more than they are printed.
    workshops: tables.workshops.map((workshop) => ({ ...workshop, ...tellable(workshop) })),
    statements: tables.statements.map((statement) => ({ ...statement, text: null })),
    figures: publishable(tables.figures),
    codings: tables.codings.map((coding) => ({ ...coding, memo: null })),
    reviewed_marks: [],
    sentence_overrides: tables.sentence_overrides.map((sentence) => ({ ...sentence, note: null })),
  },
})
