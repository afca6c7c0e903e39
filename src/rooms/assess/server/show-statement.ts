import { mayDo } from '#kernel/access/ability.ts'
import type { Actor } from '#kernel/access/actor.ts'
import { statementShow } from '../contract/statement-page.ts'
import { marksOf } from '../domain/marks.ts'
import { codeStatements, readAnalysis } from './analysis-abilities.ts'
import { defineQuery } from './define.ts'
import { savesOf } from './sql/codings.ts'
import { findingTitles, statementLine } from './sql/one-statement.ts'
import { statementSeen } from './sql/statements.ts'
import { proposeWording, readWhatWasSaid, recordStatements } from './workshop-abilities.ts'

type Seen = NonNullable<Awaited<ReturnType<typeof statementSeen>>>

const mayOf = (actor: Actor, seen: Seen): string[] => [
  ...mayDo(actor, seen, [readWhatWasSaid, recordStatements, proposeWording]),
  ...mayDo(actor, { programmeId: seen.programmeId, id: seen.statement.id, country: seen.country }, [codeStatements]),
]

/** One statement as far as its reader sees it; what was said, and what its coder noted, only in the reader's own country. */
export const showStatement = defineQuery({
  ...statementShow,
  on: ({ db, input }) => statementSeen(db, input.programmeId, input.id),
  can: readAnalysis,
  run: async ({ db, actor, subject }) => {
    const { programmeId, state, sectors, statement } = subject
    const line = await statementLine(db, programmeId, statement.id)
    const coding = (await savesOf(db, programmeId, [statement.id])).get(statement.id) ?? null
    const codes = line.evidence.map(({ finding }) => finding)
    const titles = await findingTitles(db, programmeId, codes)
    const { workshop, ...row } = statement
    return {
      statement: { ...line, coding },
      kept: { ...row, code: line.code, condition: line.condition, themes: line.themes },
      workshop: { code: workshop, state, sectors: [...sectors] },
      findings: line.evidence.flatMap(({ finding, stance }) => {
        const titled = titles.get(finding)
        return titled ? [{ ...titled, stance }] : []
      }),
      marks: marksOf([statement]).flatMap(({ kinds }) => [...kinds]),
      may: mayOf(actor, subject),
    }
  },
  audit: (_, { subject }) => ({ subject: subject.statement.id, fields: ['text'] }),
})
