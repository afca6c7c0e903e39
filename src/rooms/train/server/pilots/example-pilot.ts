import { readFile } from 'node:fs/promises'
import { OPERATOR } from '#kernel/access/actor.ts'
import type { Handle } from '#kernel/db/handles.ts'
import { PilotFile } from '../../contract/pilot-file.ts'
import type { ChangeState } from '../../contract/pilot.ts'
import { revised } from '../../domain/pilot/revised.ts'
import type { Texts } from '../../domain/syllabus/diff.ts'
import { keepVersion } from '../syllabus/keep-version.ts'
import { addSession, addStep } from '../sessions/sql/sessions.ts'
import { entryRow } from './observation-rows.ts'
import { addChange, addChangeStep } from './sql/changes.ts'
import { addEntries, addObservations } from './sql/observations.ts'

const FILE = new URL('../../../../../examples/first-syllabus/pilot.json', import.meta.url)

/** How a pilot is recorded, worked through to a new version; each of its texts says that no such session was held. */
export const readExamplePilot = async (): Promise<PilotFile> => PilotFile.parse(JSON.parse(await readFile(FILE, 'utf8')))

type At = { readonly programmeId: string; readonly now: string; readonly newId: () => string }
type Of = At & { readonly syllabus: string }

const keepSession = async (handle: Handle, { session, notice }: PilotFile, { programmeId, syllabus, now }: Of): Promise<void> => {
  const kept = { pilot: true, recommendations: [], step_free: null, network: null, version: 1, changed_by: OPERATOR.id, changed_at: now }
  await addSession(handle, { ...session, programme_id: programmeId, syllabus, state: 'held', ...kept })
  const reason = `${notice.es} / ${notice.en}`
  await addStep(handle, { programmeId, session: session.code }, { number: 1, state: 'held', reason, by: OPERATOR.id, now })
}

/** @returns the identifiers by the names of the file */
const keepObservations = async (
  handle: Handle,
  { session, observations }: PilotFile,
  { programmeId, syllabus, now, newId }: Of,
): Promise<ReadonlyMap<string, string>> => {
  const ids = new Map(observations.map(({ id }) => [id, newId()]))
  const idOf = (name: string): string => ids.get(name) ?? name
  const by = OPERATOR.id
  const made = { programme_id: programmeId, session: session.code, syllabus, recorded_by: by, recorded_at: now }
  await addObservations(
    handle,
    observations.map(({ id, byRole }) => ({ ...made, id: idOf(id), by_role: byRole })),
  )
  await addEntries(
    handle,
    observations.map((one) => entryRow(one, { programmeId, observation: idOf(one.id), number: 1, by, now })),
  )
  return ids
}

/** Asked by a team, decided by an officer: the steps say by which role, and no person is made up for them. */
const keepRequests = async (
  handle: Handle,
  { requests }: PilotFile,
  { programmeId, syllabus, now, ids, answer }: Of & { readonly ids: ReadonlyMap<string, string>; readonly answer: string },
): Promise<void> => {
  for (const { code, observations, target, proposal, decision, implemented } of requests) {
    const row = { programme_id: programmeId, code, syllabus, target, proposal_es: proposal.es, proposal_en: proposal.en }
    await addChange(
      handle,
      row,
      observations.map((name) => ids.get(name) ?? name),
    )
    const steps: readonly { state: ChangeState; role: string; reason?: { es: string; en: string }; version?: string }[] = [
      { state: 'asked', role: 'train.team' },
      ...(decision ? [{ state: decision.decision, role: 'programme.officer', reason: decision.reason }] : []),
      ...(implemented ? [{ state: 'implemented' as const, role: 'train.team', version: answer }] : []),
    ]
    for (const [at, { state, role, reason, version }] of steps.entries()) {
      const step = { programme_id: programmeId, request: code, number: at + 1, state, by_role: role, taken_by: OPERATOR.id, taken_at: now }
      await addChangeStep(handle, { ...step, reason_es: reason?.es ?? null, reason_en: reason?.en ?? null, version: version ?? null })
    }
  }
}

/** Keeps the pilot of a version that stands here, and the version that it leads to. @returns the hash of that */
export const keepExamplePilot = async (handle: Handle, pilot: PilotFile, texts: Texts, at: Of): Promise<string> => {
  const { programmeId, now } = at
  await keepSession(handle, pilot, at)
  const ids = await keepObservations(handle, pilot, at)
  // A second later, so that it stands above the one that it follows.
  const later = new Date(Date.parse(now) + 1000).toISOString()
  const answer = await keepVersion(handle, { ...revised(texts, pilot.revision), programmeId, by: OPERATOR.id, now: later })
  await keepRequests(handle, pilot, { ...at, ids, answer: answer.sha256 })
  return answer.sha256
}
