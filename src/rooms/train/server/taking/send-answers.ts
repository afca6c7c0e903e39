import { asTheHouse } from '#kernel/access/context.ts'
import { answersSend } from '../../contract/sent-answers.ts'
import { defineCommand } from '../define.ts'
import { keepSent } from './keep-sent.ts'
import { hashOfToken, linkedTest } from './sql/links.ts'
import { answerByLink } from './test-abilities.ts'

/** The device's own numbers keep an answer from counting twice, so that sending again is always safe. */
export const sendAnswers = defineCommand({
  ...answersSend,
  on: ({ tx, actor, input }) => asTheHouse(tx, actor, () => linkedTest(tx, hashOfToken(input.token))),
  can: answerByLink,
  run: async ({ tx, actor, input, subject, now }) => {
    const late = await asTheHouse(tx, actor, () => keepSent(tx, subject, { sent: input, now, source: 'screen' }))
    return { attempt: input.attempt, kept: input.answers.length, late }
  },
  audit: ({ attempt }) => ({ subject: attempt, fields: ['answers'] }),
})
