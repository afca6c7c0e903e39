import type { Stand } from '#ui/components/status/status.tsx'
import type { TestLine } from '../../contract/test.ts'

/** How the state of a test looks. */
export const STAND_OF: Readonly<Record<TestLine['state'], Stand>> = { planned: 'open', open: 'moving', closed: 'done' }

export const GIVES = 'give tests to sessions of one’s country'
export const TYPES = 'type sheets of one’s country'
export const LINKS = 'link answers by codes'
export const RECORDS = 'record the forms of tests'
export const EXPORTS = 'export answers under pseudonyms'
