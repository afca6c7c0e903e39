import { testLinkEnd } from '../../contract/test.ts'
import { defineCommand } from '../define.ts'
import { endLinks } from './sql/links.ts'
import { testSeen } from './sql/tests.ts'
import { giveTests } from './test-abilities.ts'

export const endTestLinks = defineCommand({
  ...testLinkEnd,
  on: ({ tx, input }) => testSeen(tx, input),
  can: giveTests,
  run: async ({ tx, subject, now }) => ({ ended: await endLinks(tx, subject, now) }),
  audit: (_, { subject: { session, wave } }) => ({ subject: `${session}/${wave}`, fields: ['links'] }),
})
