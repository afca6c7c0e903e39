import { programmeSeen } from '#programme/port'
import { bodySet } from '../contract/body.ts'
import { isSameRule } from '../domain/is-same-rule.ts'
import { setBody as ability } from './abilities.ts'
import { defineCommand } from './define.ts'
import { refuse } from './problems.ts'
import { bodySeen, keepBody, takeTurn, unsetVoting } from './sql/bodies.ts'

export const setBody = defineCommand({
  ...bodySet,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: ability,
  run: async ({ tx, input, now }) => {
    const { programmeId, ...body } = input
    await takeTurn(tx, programmeId)
    const before = await bodySeen(tx, input)
    const version = before?.version ?? 0
    if (version !== input.version) refuse('body.changed', { version })
    const members = [...new Set(body.members)]
    if ((body.least ?? 0) > members.length) refuse('body.least-out-of-reach', { least: body.least ?? 0, members: members.length })
    const voting = body.voting ?? before?.voting ?? unsetVoting()
    if ((voting.quorum ?? 0) > members.length) refuse('body.quorum-out-of-reach', { quorum: voting.quorum ?? 0, members: members.length })
    const sameRule = before !== undefined && isSameRule(before, { ...body, members })
    await keepBody(tx, programmeId, { ...body, members, voting, version: version + 1, now, sameRule })
    return { code: body.code, version: version + 1 }
  },
  audit: ({ code }) => ({ subject: code, fields: ['name', 'rule', 'least', 'onObjection', 'onSilence', 'members', 'voting'] }),
})
