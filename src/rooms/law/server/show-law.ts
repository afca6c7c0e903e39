import { programmeSeen } from '#programme/port'
import { lawShow } from '../contract/in-force.ts'
import { readLaw } from './abilities.ts'
import { defineQuery } from './define.ts'
import { lawNow } from './law-now.ts'

export const showLaw = defineQuery({
  ...lawShow,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readLaw,
  run: async ({ db, input: { programmeId, knownOn }, subject }) => {
    const { laws, steps } = await lawNow(db, programmeId, knownOn)
    return { isPractice: subject.provenance === 'reconstruction', laws: [...laws], steps: [...steps] }
  },
  audit: 'none',
})
