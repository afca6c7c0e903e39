import { asTheHouse } from '#kernel/access/context.ts'
import { inputFaults } from '#kernel/problem/input-faults.ts'
import { AnswersFile, answersImport } from '../../contract/sent-answers.ts'
import { defineCommand } from '../define.ts'
import { jsonIn } from './json-in.ts'
import { keepSent } from './keep-sent.ts'
import { refuse } from '../problems.ts'
import { linkMade } from './sql/links.ts'
import { giveTests } from './test-abilities.ts'

const readFile = (bytes: Uint8Array): AnswersFile => {
  const read = AnswersFile.safeParse(jsonIn(bytes, 'answers'), { reportInput: true })
  return read.success ? read.data : refuse('answers.unreadable', { at: inputFaults(read.error.issues)[0]?.path ?? '' })
}

/** All of a file or nothing. The same file again, or what was sent besides, changes nothing. The team may bring in what waited when its link was ended. */
export const importAnswers = defineCommand({
  ...answersImport,
  on: async ({ tx, actor, input }) => {
    const { link } = readFile(input.answers.bytes)
    const test = await asTheHouse(tx, actor, () => linkMade(tx, link))
    return test?.programmeId === input.programmeId ? test : undefined
  },
  can: giveTests,
  run: async ({ tx, actor, input, subject, now }) => {
    const { attempts } = readFile(input.answers.bytes)
    await asTheHouse(tx, actor, async () => {
      for (const sent of attempts) await keepSent(tx, subject, { sent, now, source: 'file' })
    })
    const { session, wave, closedAt } = subject
    const kept = attempts.reduce((sum, { answers }) => sum + answers.length, 0)
    return { session, wave, attempts: attempts.length, kept, late: closedAt !== null }
  },
  audit: ({ session, wave }) => ({ subject: `${session}/${wave}`, fields: ['answers'] }),
})
