import type { Actor } from '#kernel/access/actor.ts'
import { officeName } from '#programme/port'
import { canonicalText } from '#seal/canonical.ts'
import { type OfficeRecord, statementId } from '#seal/office/record.ts'
import { readStatement, type Statement } from '#seal/office/said.ts'
import { OFFICERS } from '../contract/officers.ts'
import { refuse } from './problems.ts'
import { addStatement, countStatements, statementSeen, takeStatementTurn } from './sql/statements.ts'
import type { Db, Tx } from './tables.ts'

/** More than a region says in the time that its keys serve; whoever fills it does so under their own name. */
const OF_A_PROGRAMME = 5_000
const A_DAY_OF_A_PERSON = 200
const DAY_MS = 86_400_000

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

/** An office is what the programme itself calls it: nobody says anything in the name of one in which they do not sit. */
const checkSeat = async ({ tx, actor, as: { programme, name, state } }: Saying): Promise<void> => {
  const seats = actor.memberships.filter((seat) => seat.programmeId === programme && seat.country === state && OFFICERS.includes(seat.role))
  for (const seat of seats) if ((await officeName(tx, seat)) === name) return
  refuse('office-key.not-of-seat')
}

/** Keeps what an office says, once. */
export const sayForOffice = async (saying: Saying): Promise<{ id: string }> => {
  const { tx, actor, now, statement } = saying
  const [programmeId, id] = [statement.programme, statementId(statement)]
  await checkSeat(saying)
  await takeStatementTurn(tx, programmeId)
  if (await statementSeen(tx, { programmeId, id })) return { id }
  const since = new Date(Date.parse(now) - DAY_MS).toISOString()
  const count = await countStatements(tx, { programmeId, by: actor.id, since })
  if (count.own >= A_DAY_OF_A_PERSON) refuse('office-key.too-many', { most: A_DAY_OF_A_PERSON })
  if (count.all >= OF_A_PROGRAMME) refuse('office-key.too-many', { most: OF_A_PROGRAMME })
  const text = canonicalText(statement)
  await addStatement(tx, { programme_id: programmeId, id, kind: statement.type, text, said_by: actor.id, said_at: now })
  return { id }
}
