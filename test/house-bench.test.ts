import { describe, expect, it } from 'vitest'
import { packageTables } from '#report/package.ts'
import { readPackage } from '#sheets/read-package.ts'
import { writePackage } from '#sheets/write-package.ts'
import { fixture } from './fixture-package.ts'
import { generate } from '../tools/bench/generate.ts'

const size = { statements: 500, cited: 120, findings: 12, gaps: 5, seed: 7 }
const files = (seed: number) => writePackage(generate(fixture, { ...size, seed }), packageTables)

describe('a package made for the bench', () => {
  it('is one that the reader takes, of the size asked for', () => {
    const read = readPackage(files(7), packageTables)
    if (read.kind === 'refused') throw new Error(read.errors[0]?.message.en)
    const { statements, findings, gaps, codings, finding_evidence: evidence } = read.tables
    expect([statements.length, findings.length, gaps.length]).toEqual([500, 12, 5])
    expect(codings.length).toBe(evidence.length)
    expect(codings.length).toBeGreaterThan(100)
    expect(codings.length).toBeLessThan(120)
  })

  it('is the same for the same seed, and another for another', () => {
    expect(files(7)).toEqual(files(7))
    expect(files(8)).not.toEqual(files(7))
  })
})
