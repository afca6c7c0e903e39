import type { Writer } from '#kernel/db/handles.ts'
import { statementRecord } from '../contract/statement.ts'
import { isSame } from '../domain/same.ts'
import { takesStatements } from '../domain/workshop-moves.ts'
import { defineCommand } from './define.ts'
import { inState } from './in-state.ts'
import { ownSector } from './own-sector.ts'
import { refuse } from './problems.ts'
import { addingStatement, asRecorded, type Place, placeForStatement, type StatementFacts } from './sql/statements.ts'
import { statementId } from './statement-id.ts'
import type { AssessTables } from './tables.ts'
import { recordsAs, recordStatements } from './workshop-abilities.ts'

const factsOf = ({ quadrant, sector, language, text, publicEs, publicEn, year, source }: StatementFacts): StatementFacts => ({
  quadrant,
  sector,
  language,
  text,
  publicEs,
  publicEn,
  year,
  source,
})

/** What was sent before and is sent again, since its answer was lost, is answered as recorded, whatever became of it; other words are refused. */
const recorded = async (
  tx: Writer<AssessTables>,
  { programmeId, code }: Place,
  { id, ...sent }: StatementFacts & { readonly id: string },
) => {
  const there = await asRecorded(tx, programmeId, id)
  if (!there || !isSame(factsOf(there.first), factsOf(sent))) return refuse('statement.repeated')
  return { id, workshop: code, number: there.number, version: there.version }
}

/** People wait for each: it asks for its place with its workshop, and writes with its audit entry. */
export const recordStatement = defineCommand({
  ...statementRecord,
  on: ({ tx, input }) => placeForStatement(tx, input.programmeId, { workshop: input.workshop, id: statementId(input) }),
  can: recordStatements,
  run: ({ tx, actor, input, subject, now, last }) => {
    const id = statementId(input)
    if (subject.isRecorded) return recorded(tx, subject, { ...input, id })
    if (!takesStatements(subject.state)) inState(subject, 'open')
    ownSector(subject, input.sector)
    last(...addingStatement(tx, subject, { ...input, id, by: recordsAs(actor, subject), at: now }))
    return { id, workshop: subject.code, number: subject.number, version: 1 }
  },
  audit: ({ id }, { subject }) => ({
    subject: id,
    fields: subject.isRecorded ? [] : ['quadrant', 'sector', 'language', 'text', 'publicEs', 'publicEn', 'year', 'source'],
  }),
})
