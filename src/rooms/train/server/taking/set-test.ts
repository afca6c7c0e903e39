import { testSet } from '../../contract/test.ts'
import { defineCommand } from '../define.ts'
import { refuse } from '../problems.ts'
import { formsApart } from './forms-apart.ts'
import { openLinks } from './sql/links.ts'
import { addTest, moveTest, sessionSeen, testSeen } from './sql/tests.ts'
import { giveTests } from './test-abilities.ts'

/** Forms of another version are given knowingly. Until a test is opened its forms may be others; then whoever answered, answered these. Where links were made they end first: a device may have loaded what they lead to. */
export const setTest = defineCommand({
  ...testSet,
  on: ({ tx, input }) => sessionSeen(tx, input),
  can: giveTests,
  run: async ({ tx, actor, input: { programmeId, session, wave, form, otherVersion }, subject: { country }, now }) => {
    const place = { programmeId, session, wave }
    const before = await testSeen(tx, place)
    if (before && before.state !== 'planned') refuse('test.opened')
    const apart = await formsApart(tx, actor, { programmeId, session, form })
    if (apart && !otherVersion && before?.form !== form) refuse('test.other-version', apart)
    const open = before && before.form !== form ? await openLinks(tx, place) : 0
    if (open > 0) refuse('test.linked', { n: open })
    const known = { otherVersion: apart !== undefined }
    if (before) return { ...(await moveTest(tx, before, { form, by: actor.id, now })), ...known }
    const row = { programme_id: programmeId, session, wave, country, form, opened_at: null, closed_at: null, version: 1 }
    await addTest(tx, { ...row, changed_by: actor.id, changed_at: now })
    return { session, wave, country, form, state: 'planned' as const, openedAt: null, closedAt: null, version: 1, ...known }
  },
  audit: ({ session, wave, otherVersion }) => ({
    subject: `${session}/${wave}`,
    fields: ['form', ...(otherVersion ? ['otherVersion'] : [])],
  }),
})
