import { sourceRecord } from '../contract/source.ts'
import { sourceCode } from '../domain/source-code.ts'
import { registerSources } from './abilities.ts'
import { defineCommand } from './define.ts'
import { programmeSeen } from './sql/frame.ts'
import { keepSource, sourceRefs, sourceFields, sourceRow, takeSourceTurn } from './sql/sources.ts'

/** Puts a published document into the register, which every member of the programme reads. */
export const recordSource = defineCommand({
  ...sourceRecord,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: registerSources,
  run: async ({ tx, input }) => {
    const { programmeId } = input
    await takeSourceTurn(tx, programmeId)
    const taken = new Set((await sourceRefs(tx, programmeId)).map(({ code }) => code))
    const code = sourceCode(input, taken)
    await keepSource(tx, programmeId, { code, ...sourceRow(input), retired_on: null })
    return { code, version: 1 }
  },
  audit: ({ code }, { input }) => ({ subject: code, fields: Object.keys(sourceFields(input)) }),
})
