import type { Actor } from '#kernel/access/actor.ts'
import { canonicalText } from '#seal/canonical.ts'
import { monthsAfter, type OfficeRecord, statementId } from '#seal/office/record.ts'
import { readStatement, type Statement } from '#seal/office/said.ts'
import { OFFICERS } from '../contract/officers.ts'
import { refuse } from './problems.ts'
import { officeOfKey } from './sql/office-sheets.ts'
import { addStatement, countStatements, statementSeen, takeStatementTurn, withdrawalOf } from './sql/statements.ts'
import type { Db, Tx } from './tables.ts'

/** More than an officer signs for their office on a day, and in the time that its key serves. Each has a measure of their own: nobody uses up a colleague's. */
const MEASURES = { day: 200, term: 500 } as const
const DAY_MS = 86_400_000
const TERM_MONTHS = 36

type Saying = { readonly tx: Tx; readonly actor: Actor; readonly now: string; readonly as: OfficeRecord; readonly statement: Statement }

/** Something that was said before, by its id. */
export const statementOf = async (db: Db, programmeId: string, id: string): Promise<Statement> => {
  const found = await statementSeen(db, { programmeId, id })
  return found ? readStatement(found.text) : refuse('office-key.unknown')
}

export const officeOf = async (db: Db, programmeId: string, id: string): Promise<OfficeRecord> => {
  const found = await statementOf(db, programmeId, id)
  return found.type === 'office' ? found : refuse('office-key.unknown')
}

/** The offices of a programme in which somebody sits and keeps cases. */
export const officerSeats = ({ memberships }: Actor, programmeId: string) =>
  memberships.filter((seat) => seat.programmeId === programmeId && OFFICERS.includes(seat.role))

/** Nobody says anything in the name of an office in which they do not sit. The office is its id: whatever it is called, and was when its record was signed. */
const checkSeat = async ({ tx, actor, as: { programme, from } }: Saying): Promise<void> => {
  const office = await officeOfKey(tx, { programmeId: programme, keyId: from })
  if (!officerSeats(actor, programme).some(({ officeId }) => officeId === office)) refuse('office-key.not-of-seat')
}

/** What is taken back is bounded by what was said, so that no measure ever keeps an office from it. */
const checkMeasure = async ({ tx, actor, now, statement }: Saying): Promise<void> => {
  if (statement.type === 'withdrawal') return
  const since = { day: new Date(Date.parse(now) - DAY_MS).toISOString(), term: monthsAfter(now, -TERM_MONTHS) }
  for (const within of ['day', 'term'] as const) {
    const count = await countStatements(tx, { programmeId: statement.programme, by: actor.id, since: since[within] })
    if (count >= MEASURES[within]) refuse('office-key.too-many', { most: MEASURES[within], of: within })
  }
}

/** The one that is kept already: the same, or an earlier withdrawal of the same. */
const keptAlready = async ({ tx, statement }: Saying): Promise<string | undefined> => {
  const [programmeId, id] = [statement.programme, statementId(statement)]
  if (await statementSeen(tx, { programmeId, id })) return id
  return statement.type === 'withdrawal' ? withdrawalOf(tx, { programmeId, id: statement.of }) : undefined
}

/** Keeps what an office says, once. */
export const sayForOffice = async (saying: Saying): Promise<{ id: string }> => {
  const { tx, actor, now, statement } = saying
  await checkSeat(saying)
  await takeStatementTurn(tx, statement.programme)
  const kept = await keptAlready(saying)
  if (kept !== undefined) return { id: kept }
  await checkMeasure(saying)
  const [id, text] = [statementId(statement), canonicalText(statement)]
  await addStatement(tx, { programme_id: statement.programme, id, kind: statement.type, text, said_by: actor.id, said_at: now })
  return { id }
}
