import type { Writer } from '#kernel/db/handles.ts'
import type { Plan, WorkshopPlan, WorkshopSaid } from '../domain/workbook/stands.ts'
import { codingOf, keepEarlier, nextVersion, putCoding } from './sql/codings.ts'
import { addCodings, addStatements, keepImportedRows, type StandingRows, type WithId } from './sql/imports.ts'
import { changeStatement, type StatementFacts } from './sql/statements.ts'
import { addWorkshop, changeWorkshop, type WorkshopFacts } from './sql/workshops.ts'
import type { AssessTables } from './tables.ts'

type Importing = {
  readonly tx: Writer<AssessTables>
  readonly programmeId: string
  readonly by: string
  readonly at: string
  readonly newId: () => string
}

const factsOf = ({ held_from, held_to, sectors, ...said }: WorkshopSaid): WorkshopFacts => {
  return { ...said, sectors: [...sectors], heldFrom: held_from, heldTo: held_to }
}

const keepWorkshop = async (
  { tx, programmeId, by, at }: Importing,
  { code, country, round, said, is }: WorkshopPlan,
  rows: StandingRows,
) => {
  const [facts, before] = [factsOf(said), rows.workshops.get(code)]
  if (is === 'new') await addWorkshop(tx, { programmeId, code, country, round, ...facts }, { by, at })
  else if (is === 'changed' && before) await changeWorkshop(tx, before, { facts, by, at })
}

const keepChanged = async ({ tx, programmeId, by, at }: Importing, { id, said }: WithId, rows: StandingRows): Promise<void> => {
  const before = rows.statements.get(id)
  if (!before) throw new Error(`statement ${id} went out of sight`)
  const { public_es: publicEs, public_en: publicEn, ...rest } = said
  const facts: StatementFacts = { ...rest, publicEs, publicEn }
  await changeStatement(tx, programmeId, { before, facts, by, at })
}

const keepCoding = async ({ tx, programmeId, by, at }: Importing, { id, workshop, coding }: WithId): Promise<void> => {
  if (!coding) return
  const subject = { programmeId, id, country: '', workshop }
  const before = await codingOf(tx, subject)
  const version = await nextVersion(tx, subject, before)
  if (before) await keepEarlier(tx, subject, before)
  const { condition, themes, seriousness } = coding
  await putCoding(tx, subject, {
    condition,
    themes: [...themes],
    seriousness,
    memo: before?.memo ?? null,
    version,
    coder: by,
    changedAt: at,
  })
}

/** Writes what a plan says, all of it in the transaction at hand. */
export const keepImport = async (importing: Importing, plan: Plan, rows: StandingRows): Promise<void> => {
  const { tx, programmeId, newId } = importing
  for (const workshop of plan.workshops) await keepWorkshop(importing, workshop, rows)
  const statements = plan.statements.map((one): WithId => ({ ...one, id: one.id ?? newId() }))
  const added = statements.filter(({ is }) => is === 'new')
  const countries = new Map([...plan.workshops, ...rows.workshops.values()].map(({ code, country }) => [code, country]))
  await addStatements(
    tx,
    importing,
    added.map((one) => ({ ...one, country: countries.get(one.workshop) ?? '' })),
  )
  await addCodings(
    tx,
    importing,
    added.filter(({ coding }) => coding !== null),
  )
  for (const statement of statements.filter(({ is }) => is !== 'new')) {
    if (statement.is === 'changed') await keepChanged(importing, statement, rows)
    await keepCoding(importing, statement)
  }
  await keepImportedRows(tx, programmeId, { workshops: plan.workshops, statements })
}
