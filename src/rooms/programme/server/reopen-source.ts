import { sourceReopen } from '../contract/source.ts'
import { correctSources } from './abilities.ts'
import { defineCommand } from './define.ts'
import { sourceForChange } from './source-for-change.ts'
import { changeSource, sourceSeen } from './sql/sources.ts'

/** Offers a retired source again. */
export const reopenSource = defineCommand({
  ...sourceReopen,
  on: ({ tx, input }) => sourceSeen(tx, input.programmeId, input.code),
  can: correctSources,
  run: async ({ tx, input: { code, version }, subject }) => {
    const source = await sourceForChange(tx, subject, version)
    if (source.retired_on === null) return { code, version }
    return { code, version: await changeSource(tx, source, { retired_on: null }) }
  },
  audit: ({ code }) => ({ subject: code, fields: ['retiredOn'] }),
})
