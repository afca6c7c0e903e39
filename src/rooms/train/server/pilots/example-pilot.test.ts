import { describe, expect, it as plain } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { seedLaw } from '#law/rules'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { checkChapter } from '../../domain/chapter/check-chapter.ts'
import { revised } from '../../domain/pilot/revised.ts'
import { runningOrder, targetsIn } from '../../domain/pilot/running-order.ts'
import { changesOn, readTarget } from '../../domain/pilot/target.ts'
import { diffVersions } from '../../domain/syllabus/diff.ts'
import { keepExampleSyllabus, readExampleSyllabus } from '../syllabus/example-syllabus.ts'
import { IN, people, PROGRAMME, seed } from '../syllabus/syllabus.fixture.ts'
import { keepExamplePilot, readExamplePilot } from './example-pilot.ts'

describe('the worked pilot', () => {
  plain('says in each of its texts that it is no real one', async () => {
    const { notice, session, observations, requests } = await readExamplePilot()
    expect(notice.en).toContain('never held')
    expect([session.venue, session.selection].every((text) => /Ejemplo.*Example/.test(text))).toBe(true)
    const texts = requests.flatMap(({ proposal, decision }) => [proposal, ...(decision ? [decision.reason] : [])])
    for (const text of [...observations.map(({ text: es }) => es), ...texts.map(({ es }) => es)])
      expect(text).toMatch(/^Ejemplo, no es un dato real/)
    for (const { en } of texts) expect(en).toMatch(/^Example, not real data/)
  })
  plain('speaks of what the version teaches, and its revision answers just what was accepted, in both languages', async () => {
    const [pilot, before] = [await readExamplePilot(), await readExampleSyllabus()]
    const taught = targetsIn(runningOrder(before, pilot.session.modules))
    for (const { target } of pilot.observations) expect(readTarget(target)?.kind === 'logistics' || taught.includes(target)).toBe(true)
    const after = revised(before, pilot.revision)
    const difference = diffVersions(before, after)
    expect(difference).toMatchObject({ least: 'minor', entries: [{ part: 'block', code: 'chapter-1/q-line' }] })
    expect(Object.keys(difference.entries[0]?.fields[0]?.texts ?? {})).toEqual(['es', 'en'])
    for (const { target, implemented } of pilot.requests)
      expect(changesOn(target, { difference, before, after }).length > 0).toBe(implemented === true || target === 'modules/M1')
    const law = seedLaw().law
    expect(after.chapters.flatMap((one) => checkChapter(one, after.syllabus, law)).filter(({ severity }) => severity === 'error')).toEqual(
      [],
    )
  })
})

describe.each(ENGINES)('the worked pilot on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('leads from six observations to a version whose difference shows what changed', async ({ as, house }) => {
    const [pilot, texts] = [await readExamplePilot(), await readExampleSyllabus()]
    const at = { programmeId: PROGRAMME, now: '2026-03-01T00:00:00.000Z', newId: house.newId }
    const { before, after } = await transaction(house.database, contextOf(OPERATOR), async (tx) => {
      const syllabus = await keepExampleSyllabus(tx, texts, at)
      return { before: syllabus, after: await keepExamplePilot(tx, pilot, texts, { ...at, syllabus }) }
    })
    const { body } = await as('officer').get('/api/train/syllabus.pilots', { ...IN, sha256: before })
    expect(body).toMatchObject({
      counts: { observations: 6, pilots: 1, requests: 3, changes: 1, rejected: 1, accepted: 0, open: 1 },
      requests: [{ code: 'CR-01', implemented: { sha256: after, semver: '0.3.0' } }, { state: 'rejected' }, { state: 'deferred' }],
      later: [{ sha256: after }],
    })
    const shown = await as('reader').get('/api/train/syllabus.show', { ...IN, sha256: after })
    expect(shown.body).toMatchObject({ semver: '0.3.0', state: 'draft', parent: before, warnings: [] })
  })
})
