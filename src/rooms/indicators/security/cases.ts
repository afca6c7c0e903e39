import { of, type OperationCases } from '#test/security/case.ts'

const whole = { 'the programme': of({}) }

export const cases: OperationCases = {
  'indicators.indicator.list': whole,
  'indicators.indicator.show': { 'an indicator': of({ code: 'victims_detected' }), 'none of that code': of({ code: 'no_such_thing' }) },
  'indicators.conflict.list': whole,
  'indicators.count.list': whole,
}
