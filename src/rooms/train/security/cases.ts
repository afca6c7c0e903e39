import type { OperationCases } from '#test/security/case.ts'
import { pilotCases } from './pilot-cases.ts'
import { sessionCases } from './session-cases.ts'
import { syllabusCases } from './syllabus-cases.ts'
import { testCases } from './test-cases.ts'

export const cases: OperationCases = { ...syllabusCases, ...sessionCases, ...pilotCases, ...testCases }
