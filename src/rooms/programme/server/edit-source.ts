import { sourceEdit } from '../contract/source.ts'
import { correctSources } from './abilities.ts'
import { defineCommand } from './define.ts'
import { sourceForChange } from './source-for-change.ts'
import { changeSource, sourceFields, sourceRow, sourceSeen } from './sql/sources.ts'

export const editSource = defineCommand({
  ...sourceEdit,
  on: ({ tx, input }) => sourceSeen(tx, input.programmeId, input.code),
  can: correctSources,
  run: async ({ tx, input, subject }) => {
    const { code, version } = input
    const now = await sourceForChange(tx, subject, version)
    return { code, version: await changeSource(tx, now, sourceRow(input)) }
  },
  audit: ({ code }, { input }) => ({ subject: code, fields: Object.keys(sourceFields(input)) }),
})
