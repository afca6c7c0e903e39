import { expect, it } from 'vitest'
import { canonicalText, sha256Hex } from '#seal/canonical.ts'
import type { SyllabusState } from '../../contract/syllabus-state.ts'
import { exampleSyllabus } from './syllabus.fixture.ts'
import { faultInRecorded } from './verify-recorded.ts'

const verdictOn = (states: readonly SyllabusState[]) => {
  const { code, semver, ...rest } = exampleSyllabus()
  const content = canonicalText({ ...rest, code, semver, parent: null })
  const version = { programmeId: 'x', code, semver, parent: null, content, sha256: sha256Hex(content), chapters: [] }
  const steps = states.map((state) => ({ state, submission: state === 'submitted' ? 'put' : null }))
  return faultInRecorded({ ...version, steps, signedIn: new Set(), decided: undefined, signature: undefined })
}

it('finds nothing wrong with a draft that was withdrawn', async () => expect(await verdictOn(['draft', 'withdrawn'])).toBeUndefined())

it('names a withdrawal of what was before the directors, though it is a draft again', async () => {
  const fault = { code: 'sequence', what: 'withdrawn' }
  expect(await verdictOn(['draft', 'submitted', 'draft', 'withdrawn'])).toEqual(fault)
  expect(await verdictOn(['draft', 'submitted', 'withdrawn'])).toEqual(fault)
  expect(await verdictOn(['draft', 'withdrawn', 'withdrawn'])).toEqual(fault)
})
