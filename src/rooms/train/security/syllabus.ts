import { readFileSync } from 'node:fs'
import type { Writer } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { canonicalText, sha256Hex } from '#seal/canonical.ts'
import { Syllabus } from '../contract/syllabus.ts'
import { accountOf, PROGRAMME } from '#test/security/people.ts'
import { ROOT } from '#test/sources.ts'

/** The published example as it would be in this programme: it answers the one gap that there is, and needs no chapter. */
const given = Syllabus.parse(JSON.parse(readFileSync(`${ROOT}/examples/first-syllabus/syllabus.json`, 'utf8')))
const TAUGHT: Syllabus = {
  ...given,
  competences: given.competences.map((one) => ({ ...one, gaps: ['G-01'], recommendations: [] })),
  modules: given.modules.map((one) => ({ ...one, materials: [] })),
  setAside: [],
}
/** Another one, so that recording it follows nothing. */
export const FRESH: Syllabus = { ...TAUGHT, code: 'another' }

const content = canonicalText(TAUGHT)
export const VERSION = { recorded: sha256Hex(content), none: 'f'.repeat(64) } as const

const AT = '2026-02-01T00:00:00Z'
const BY = accountOf('officer')

export const seedSyllabus = async (tx: Writer<never>): Promise<void> => {
  const own = { programme_id: PROGRAMME }
  const kept = { recorded_by: BY, recorded_at: AT }
  const named = { sha256: VERSION.recorded, code: TAUGHT.code, semver: TAUGHT.semver, parent: null }
  await insertRows(tx, 'syllabus_version', [{ ...own, ...named, content, ...kept }])
  const step = { syllabus: VERSION.recorded, number: 1, state: 'draft', submission: null, reason: null }
  await insertRows(tx, 'syllabus_step', [{ ...own, ...step, taken_by: BY, taken_at: AT }])
}
