import { testMove } from '../../contract/test.ts'
import { defineCommand } from '../define.ts'
import { refuse } from '../problems.ts'
import { moveTest, takeTestsTurn, testSeen } from './sql/tests.ts'
import { giveTests } from './test-abilities.ts'

/** What arrives while a test is closed is late for good, so it is closed once all devices and papers are back; opened again, it takes what comes from then on. */
export const moveTestOn = defineCommand({
  ...testMove,
  on: ({ tx, input }) => testSeen(tx, input),
  can: giveTests,
  run: async ({ tx, actor, input: { to, version }, subject: test, now }) => {
    if (version !== test.version) refuse('test.changed', { version: test.version })
    if (test.state === to || (test.state === 'planned' && to === 'closed')) refuse('test.wrong-step', { state: test.state })
    await takeTestsTurn(tx, test.programmeId)
    const change = to === 'closed' ? { closed_at: now } : { closed_at: null, opened_at: test.openedAt ?? now }
    return moveTest(tx, test, { ...change, by: actor.id, now })
  },
  audit: ({ session, wave }) => ({ subject: `${session}/${wave}`, fields: ['state'] }),
})
