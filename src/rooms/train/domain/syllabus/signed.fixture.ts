import { canonicalText, sha256Hex } from '#seal/canonical.ts'
import { publicKeyOf } from '#seal/programme-key.ts'
import { sign } from '#seal/signature.ts'
import type { Approval, SignedSyllabus } from '../../contract/approval.ts'
import type { Chapter } from '../../contract/chapter.ts'
import type { Syllabus } from '../../contract/syllabus.ts'
import { exampleChapter, exampleSyllabus } from './syllabus.fixture.ts'

export const SEED = new Uint8Array(32).fill(7)
export const KEY = publicKeyOf(SEED)
const hash = (value: unknown): string => sha256Hex(canonicalText(value))

/** What a programme would sign of the published example; nobody approved it. */
export const approvalOf = (syllabus: Syllabus, chapters: readonly Chapter[]): Approval => ({
  v: 1,
  type: 'syllabus-approval',
  programme: '0192f7a0-5b1e-7c3d-9a41-000000000001',
  code: syllabus.code,
  semver: syllabus.semver,
  syllabus: hash(syllabus),
  chapters: chapters.map((one) => ({ id: one.id, sha256: hash(one) })),
  decision: {
    subject: `train.syllabus:${syllabus.code}`,
    outcome: 'approved',
    hash: hash(syllabus),
    decidedAt: '2026-03-02T15:04:05.000Z',
    voted: hash(syllabus),
    votedAt: '2026-03-02T15:04:05.000Z',
    votes: { present: [{ country: 'HN', how: 'room' }], represented: [], for: ['HN'], against: [], abstained: [], result: 'consensus' },
    conditions: [],
  },
})

export const signedBy = (seed: Uint8Array, given: { syllabus?: Syllabus; approval?: Approval } = {}): SignedSyllabus => {
  const { syllabus = exampleSyllabus() } = given
  const chapters = [exampleChapter()]
  const { sig, ...approval } = sign('syllabus-approval', given.approval ?? approvalOf(syllabus, chapters), seed)
  return { schema: 'istmo/signed-syllabus/1', approval, key: publicKeyOf(seed), sig, syllabus, chapters }
}
export const fileOf = (signed: unknown): string => `${canonicalText(signed)}\n`
