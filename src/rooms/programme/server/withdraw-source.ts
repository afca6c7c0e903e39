import { sourceWithdraw } from '../contract/source.ts'
import { correctSources } from './abilities.ts'
import { defineCommand } from './define.ts'
import { sourceForChange } from './source-for-change.ts'
import { changeSource, sourceSeen } from './sql/sources.ts'

/** Retires a source: it stays where it is cited, and nobody is offered it any more. */
export const withdrawSource = defineCommand({
  ...sourceWithdraw,
  on: ({ tx, input }) => sourceSeen(tx, input.programmeId, input.code),
  can: correctSources,
  run: async ({ tx, input: { code, version }, subject, now }) => {
    const source = await sourceForChange(tx, subject, version)
    if (source.retired_on !== null) return { code, version }
    return { code, version: await changeSource(tx, source, { retired_on: now.slice(0, 10) }) }
  },
  audit: ({ code }) => ({ subject: code, fields: ['retiredOn'] }),
})
