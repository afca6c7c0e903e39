import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { writeArchive } from '#sheets/archive.ts'
import { writePackage } from '#sheets/write-package.ts'
import { packageTables, type ProgrammePackage } from '#report/package.ts'
import type { RunningHouse } from './house.ts'
import { type Typed, typedAt } from './typed.ts'

/** What was acknowledged: programmes by code, and statements. */
export type Acknowledged = Typed & { readonly programmes: Set<string> }

const IMPORTERS = 2
const EDITORS = 6
const SAVES = 4

export const WORKSHOP = 'R1-HN-DRILL-1'

/** A package under a code of its own, with one open workshop to write into. */
export const packageWith = (base: ProgrammePackage, code: string): ProgrammePackage => {
  const [first] = base.tables.workshops
  if (!first) throw new Error('the package has no workshop')
  const workshop = { ...first, code: WORKSHOP, state: 'open', provenance: 'recorded', method: 'minutes' } as const
  const programme = base.tables.programme.map((row) => ({ ...row, code }))
  return { ...base, tables: { ...base.tables, programme, workshops: [...base.tables.workshops, workshop] } }
}

const archiveOf = (content: ProgrammePackage) => new Blob([new Uint8Array(writeArchive(writePackage(content, packageTables)))])

type Sending = {
  readonly operation: string
  readonly key: string
  readonly body: () => { body: BodyInit; headers: Record<string, string> }
}

/** Sends until an answer comes; nothing once the house is gone. What a lost database refuses is sent again under the same key. */
const answered = async (house: RunningHouse, { operation, key, body }: Sending): Promise<Record<string, unknown> | undefined> => {
  for (;;) {
    const given = body()
    const headers = { Authorization: `Bearer ${house.token}`, 'Idempotency-Key': key, ...given.headers }
    const address = `http://localhost:${house.port}/api/${operation}`
    const reply = await fetch(address, { method: 'POST', headers, body: given.body }).catch(() => undefined)
    const answer = reply && ((await reply.json().catch(() => undefined)) as Record<string, unknown> | undefined)
    if (!reply || !answer) return undefined
    if (reply.ok) return answer
    if (reply.status !== 503) throw new Error(`${operation}: ${JSON.stringify(answer)}`)
    await wait(20)
  }
}

const asJson = (input: object) => () => ({ body: JSON.stringify(input), headers: { 'Content-Type': 'application/json' } })

/** Code of the programme that is written into. */
export const BASE = 'DRILL-BASE'

const freshCode = () => `DRILL-${randomUUID().slice(0, 8).toUpperCase()}`

/** @returns the programme's id, or nothing when the house is gone */
export const importOnce = async (
  house: RunningHouse,
  base: ProgrammePackage,
  { into, code = freshCode() }: { into: Acknowledged; code?: string },
): Promise<string | undefined> => {
  const archive = archiveOf(packageWith(base, code))
  const body = () => {
    const form = new FormData()
    form.set('input', '{}')
    form.set('archive', archive, 'drill.zip')
    return { body: form, headers: {} }
  }
  const answer = await answered(house, { operation: 'report/package.import', key: randomUUID(), body })
  if (!answer) return undefined
  into.programmes.add(code)
  return String(answer['id'])
}

const editOnce = async (house: RunningHouse, programmeId: string, into: Acknowledged): Promise<boolean> => {
  const draftId = randomUUID()
  const said = { programmeId, workshop: WORKSHOP, draftId, quadrant: 'W', language: 'es', text: typedAt(draftId, 1) }
  into.unanswered.add(draftId)
  const recorded = await answered(house, { operation: 'assess/statement.record', key: randomUUID(), body: asJson(said) })
  if (!recorded) return false
  const id = String(recorded['id'])
  into.unanswered.delete(draftId)
  into.statements.set(id, { draftId, saves: 1 })
  for (let version = 1; version < SAVES; version += 1) {
    const edit = { programmeId, id, version, text: typedAt(draftId, version + 1) }
    const edited = await answered(house, { operation: 'assess/statement.edit', key: randomUUID(), body: asJson(edit) })
    if (!edited) return false
    into.statements.set(id, { draftId, saves: version + 1 })
  }
  return true
}

/** Writers that each wait for the reply before they count it, until the house is gone. */
export const writeUntilGone = async (
  house: RunningHouse,
  { base, programmeId }: { base: ProgrammePackage; programmeId: string },
  into: Acknowledged,
) => {
  const importer = async () => {
    while ((await importOnce(house, base, { into })) !== undefined);
  }
  const editor = async () => {
    while (await editOnce(house, programmeId, into));
  }
  await Promise.all([...Array.from({ length: IMPORTERS }, importer), ...Array.from({ length: EDITORS }, editor)])
}
