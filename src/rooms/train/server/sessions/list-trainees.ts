import { mayDo } from '#kernel/access/ability.ts'
import { hasCountry, programmeSeen } from '#programme/port'
import { traineeList } from '../../contract/people.ts'
import { defineQuery } from '../define.ts'
import { keepTrainees, readTrainees } from './session-abilities.ts'
import { erasureAskers } from './sql/erasures.ts'
import { participantsOf, personsOf, sessionsByPerson } from './sql/people.ts'

/** The people of a country by name, for its own team. */
export const listTrainees = defineQuery({
  ...traineeList,
  on: async ({ db, input: { programmeId, country } }) => {
    const there = (await programmeSeen(db, programmeId)) && (await hasCountry(db, programmeId, country))
    return there ? { programmeId, country } : undefined
  },
  can: readTrainees,
  run: async ({ db, actor, subject }) => {
    const askers = await erasureAskers(db, subject)
    const [people, persons, sessions] = [
      await participantsOf(db, subject),
      await personsOf(db, subject),
      await sessionsByPerson(db, subject),
    ]
    const nobody = { name: null, contact: null, unit: null, post: null }
    return {
      people: people.map((person) => {
        const asker = askers.get(person.pseudonym)
        const erasure = asker === undefined ? ('none' as const) : asker === actor.id ? ('own' as const) : ('other' as const)
        const { name, contact, unit, post } = persons.get(person.pseudonym) ?? nobody
        return { ...person, name, contact, unit, post, sessions: [...(sessions.get(person.pseudonym) ?? [])], erasure }
      }),
      may: mayDo(actor, subject, [keepTrainees]),
    }
  },
  audit: (_, { input }) => ({ subject: input.country, fields: ['name', 'contact', 'unit', 'post'] }),
})
