import type { Seed } from '#test/security/case.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { canonicalHash, seedLaw } from '../domain/rules.ts'
import { accountOf, PROGRAMME } from '#test/security/people.ts'
import { CANARIES } from '#test/security/two-countries.ts'

/** Proposed laws of both countries, each in a state of its own. */
const AT = '2026-02-01T00:00:00Z'
const id = (last: number): string => `0192f7a0-5b1e-7c3d-9a41-00000000b${String(last).padStart(3, '0')}`

export const PROPOSED = { draftHN: id(1), draftGT: id(2), reviewHN: id(3), reviewGT: id(4), readHN: id(5), none: id(9), fresh: id(10) }
export const textOf = (system: 'HN' | 'GT') => ({ ...seedLaw().law.systems.find((one) => one.system === system), sources: [] })
/** What a country has not shown anybody yet carries a word of its own. */
const secretly = (system: 'HN' | 'GT') => ({
  ...textOf(system),
  sources: [{ id: 'gt-draft', title: { es: CANARIES[0], en: CANARIES[0] }, where: '', kind: 'memory' }],
})

const AUTHOR = accountOf('lead GT')
const READER = accountOf('lead HN')

const proposal = (one: string, system: 'HN' | 'GT', state: string) => {
  const text = system === 'GT' && state === 'draft' ? secretly(system) : textOf(system)
  const hash = canonicalHash(text)
  const review = state === 'reviewed' ? { reviewed_by: READER, reviewed_hash: hash } : { reviewed_by: null, reviewed_hash: null }
  const at = { programme_id: PROGRAMME, begun_by: AUTHOR, begun_at: AT, changed_at: AT }
  return {
    row: { ...at, id: one, system, state, version: 1, base: 0, restores: null, reason: null, ...review, withdrawn_reason: null },
    text: { programme_id: PROGRAMME, proposal: one, version: 1, text: JSON.stringify(text), hash, saved_by: AUTHOR, saved_at: AT },
  }
}

export const seed: Seed = async (tx, { without }) => {
  const all = [
    proposal(PROPOSED.draftHN, 'HN', 'draft'),
    proposal(PROPOSED.reviewHN, 'HN', 'in-review'),
    proposal(PROPOSED.reviewGT, 'GT', 'in-review'),
    proposal(PROPOSED.readHN, 'HN', 'reviewed'),
    ...(without === 'GT' ? [] : [proposal(PROPOSED.draftGT, 'GT', 'draft')]),
  ]
  const [rows, texts] = [all.map(({ row }) => row), all.map(({ text }) => text)]
  await insertRows(tx, 'law_proposal', rows)
  await insertRows(tx, 'law_proposal_text', texts)
}
