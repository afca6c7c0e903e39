import { describe, expect, it } from 'vitest'
import { constraintOf, DatabaseFailure, failureOf, mayRunAgain } from './failure.ts'

/** As the driver gives an error of the server. */
const answered = (code: string, more = {}) => Object.assign(new Error(`refused with ${code}`), { code, severity: 'ERROR', ...more })
const system = (code: string) => Object.assign(new Error(code), { code, syscall: 'connect' })

describe('the kind of a failure', () => {
  it.each([
    [answered('53100'), 'storage.full'],
    [Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'copyfile' }), 'storage.full'],
    [answered('57P01'), 'database.unreachable'],
    [answered('57P03'), 'database.unreachable'],
    [answered('08006'), 'database.unreachable'],
    [system('ECONNREFUSED'), 'database.unreachable'],
    [system('ENOTFOUND'), 'database.unreachable'],
    [new Error('Connection terminated unexpectedly'), 'database.unreachable'],
    [new Error('timeout exceeded when trying to connect'), 'database.busy'],
    [answered('40P01'), 'database.busy'],
    [answered('55P03'), 'database.busy'],
    [answered('53300'), 'database.busy'],
    [answered('57014'), 'statement.timeout'],
    [new DatabaseFailure('data.locked', 'in use'), 'data.locked'],
  ])('of %o', (error, kind) => expect(failureOf(error)?.kind).toBe(kind))

  it.each([answered('23505'), answered('42601'), new Error('a bug'), system('EISDIR'), 'text', undefined])('is none for %o', (error) =>
    expect(failureOf(error)).toBeUndefined(),
  )

  it('keeps its cause', () => {
    const error = answered('53100')
    expect(failureOf(error)?.cause).toBe(error)
  })
})

describe('a refusal of the database', () => {
  it('names its constraint and table', () =>
    expect(constraintOf(answered('23514', { constraint: 'office_not_blank', table: 'office' }))).toEqual({
      sqlState: '23514',
      constraint: 'office_not_blank',
      table: 'office',
    }))

  it('is not any error with a code', () => {
    expect(constraintOf(system('EPIPE'))).toBeUndefined()
    expect(constraintOf(Object.assign(new Error('five letters'), { code: 'ABCDE' }))).toBeUndefined()
  })

  it('may be tried again only where nothing of it stands', () => {
    expect(['40001', '40P01', '23505', '57P01'].map((code) => mayRunAgain(answered(code)))).toEqual([true, true, false, false])
    const [lost, unsupported] = ['RevalidateCachedQuery', 'transformLockingClause'].map((routine) => answered('0A000', { routine }))
    expect([mayRunAgain(lost), mayRunAgain(unsupported)]).toEqual([true, false])
  })
})
