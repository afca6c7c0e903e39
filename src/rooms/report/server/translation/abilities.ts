import { ability } from '#kernel/access/ability.ts'
import { AUTHORS } from '../draft/abilities.ts'

type OfProgramme = { readonly programmeId: string }

/** Whoever writes some of it sees what of that waits for its translation. */
export const readUntranslated = ability<OfProgramme>('read what waits for its translation', { roles: AUTHORS, operator: true })
export const setTranslationRule = ability<OfProgramme>('say whether a release prints what is not translated', {
  roles: ['programme.officer'],
  operator: true,
})
