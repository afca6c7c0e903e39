import { expect, it } from 'vitest'
import { causeForLog } from './log-cause.ts'

it('keeps names and places of a database error, never its words', () => {
  const refused = Object.assign(new Error('invalid input syntax for type uuid: "a secret"'), {
    code: '23514',
    severity: 'ERROR',
    detail: 'Failing row contains (a secret).',
    constraint: 'remark_not_blank',
    table: 'remark',
  })
  const kept = causeForLog(new Error('could not save', { cause: refused }))
  expect(kept).toMatchObject({ message: 'could not save', cause: { sqlState: '23514', constraint: 'remark_not_blank', table: 'remark' } })
  expect(JSON.stringify(kept)).not.toContain('secret')
  expect(JSON.stringify(kept)).toContain('log-cause.test.ts')
})
