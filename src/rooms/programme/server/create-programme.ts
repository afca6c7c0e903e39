import { HOUSE } from '#kernel/access/ability.ts'
import { createProgramme as operation } from '../contract/operations.ts'
import { CreateProgramme } from '../contract/programme.ts'
import { createProgrammes } from './abilities.ts'
import { defineCommand } from './define.ts'
import { foundProgramme } from './found-programme.ts'
import { addFrame, addProgramme } from './sql/frame.ts'

export const createProgramme = defineCommand({
  ...operation,
  on: () => HOUSE,
  can: createProgrammes,
  run: async ({ tx, actor, input, now, newId }) => {
    const programmeId = newId()
    const countries = input.countries.map(({ code }) => code)
    await foundProgramme({ tx, actor, now, newId }, { programmeId, countries }, async () => {
      await addProgramme(tx, programmeId, { programme: input, now })
      await addFrame(tx, programmeId, input)
    })
    return { id: programmeId, code: input.code, nameEs: input.nameEs, nameEn: input.nameEn }
  },
  audit: ({ id }) => ({ subject: id, programmeId: id, fields: Object.keys(CreateProgramme.shape) }),
})
