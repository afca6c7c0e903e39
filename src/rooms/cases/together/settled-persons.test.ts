import { describe, expect } from 'vitest'
import type { App } from '#kernel/http/app.ts'
import { inHouse } from '#test/house.ts'
import { ONE_ENGINE } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import type { PersonRole } from '../contract/person.ts'
import { waitingFor } from '../domain/act-gate.ts'
import { protectedPersons } from '../domain/protected-persons.ts'
import { NOTHING_WITHDRAWN } from '../domain/protection/withdrawn.ts'
import { people, PROGRAMME, seed, type Who } from '../server/cases.fixture.ts'
import { settle } from '../web/case/settle.ts'
import { adding } from '../web/members/readers-of.ts'
import { Officer, recoveryKey } from './officer.fixture.ts'

/** Two officers of one case, in which both see one person. */
const two = async (app: App, roles: PersonRole[]) => {
  const recovery = await recoveryKey()
  const officer = (name: Who) => new Officer(app, { programmeId: PROGRAMME, person: people[name].id, name }).begin(recovery)
  const [one, other] = [await officer('signatory-hn'), await officer('member-hn')]
  const ctx = await one.desk.begin({ programmeId: PROGRAMME, title: 'Canario', status: 'screening', jurisdictions: ['HN'], deadlines: [] })
  await one.desk.add(ctx, 'person', { pseudonym: 'P-01 Ceiba', roles })
  await one.desk.setReaders(ctx, adding(ctx, other.desk.key.record))
  await one.meetings.keep(ctx)
  await other.meetings.meet()
  await other.take(ctx)
  return { one, other, ctx }
}

const change = (officer: Officer, ctx: string, roles: PersonRole[]) =>
  officer.desk.change(ctx, 'person', { standing: officer.caseOf(ctx).file.person, content: { pseudonym: 'P-01 Ceiba', roles } })

const known = (officer: Officer, ctx: string) => {
  const { file, identities } = officer.caseOf(ctx)
  return { file, identities, today: '2026-03-02', withdrawn: NOTHING_WITHDRAWN, buildsOn: () => false }
}

describe('a capacity that one of two versions names', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  it.for(['witness', 'victim'] as const)('keeps a %s within the safeguards, whichever version is said to hold', async (role, { app }) => {
    const { one, other, ctx } = await two(app, ['suspect'])
    await change(one, ctx, ['suspect', role])
    await change(other, ctx, ['suspect', 'accused'])
    await one.meetings.meet()
    await other.meetings.meet()
    const standing = other.caseOf(ctx).file.person
    expect(standing).toHaveLength(2)
    const chosen = standing.find(({ content }) => content.roles.includes('accused'))
    if (!chosen) throw new Error('it does not stand')
    await settle({ desk: other.desk, one: other.caseOf(ctx) }, 'person', { standing, chosen })
    expect(other.caseOf(ctx).file.person.map(({ content }) => content)).toEqual([
      { pseudonym: 'P-01 Ceiba', roles: ['suspect', 'accused'], ended: [role] },
    ])
    expect(protectedPersons(other.caseOf(ctx).file)).toHaveLength(1)
    expect(waitingFor(known(other, ctx), 'interview')).toHaveLength(1)
  })
})
