import { describe, expect, it } from 'vitest'
import { caseFileOf } from '../case-file.ts'
import { id, version } from '../case-file.fixture.ts'
import { whoProtects } from './who-protects.ts'

const [TOLD, UNTOLD] = [id(1), id(2)]
const begun = caseFileOf([version(id(9), 'protection', { protection: 'a'.repeat(64), common: 'b'.repeat(64) })]).protection

describe('who protects somebody, seen by whoever builds the case', () => {
  it('is nobody where protection was not begun', () => expect(whoProtects({ begun: [], isBlind: false, known: [] }, TOLD)).toBe('nobody'))
  it('is nobody yet where those who protect have not heard of them', () => {
    const known = [{ id: TOLD }]
    expect([TOLD, UNTOLD].map((person) => whoProtects({ begun, isBlind: false, known }, person))).toEqual(['apart', 'untold'])
  })
  it('is not denied by whoever cannot see whom they have heard of', () =>
    expect(whoProtects({ begun, isBlind: true, known: [] }, UNTOLD)).toBe('apart'))
})
