import { describe, expect } from 'vitest'
import { inHouse } from '#test/house.ts'
import { ONE_ENGINE } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { seenIn } from '../domain/act-gate.ts'
import { isTakenBack } from '../domain/protection/taken-back.ts'
import { people, seed } from '../server/cases.fixture.ts'
import { addReader } from '../web/members/add-to-case.ts'
import { renewConsent, seenConsent, withdrawConsent, writeConsent } from '../web/protection/consent-words.ts'
import { tellKnown } from '../web/protection/tell-known.ts'
import { answerGate } from '../web/safeguards/answer-gate.ts'
import type { Officer } from './officer.fixture.ts'
import { consentOf, meet, officerIn, recordOf, stands, taken, twoProtect, windowOf } from './protection.fixture.ts'

type Both = Awaited<ReturnType<typeof twoProtect>>

/** A word of a consent is changed, as it stands before an officer: that it was taken back stays in it. */
const reword = (officer: Officer, ctx: string): Promise<void> => {
  const consent = consentOf(officer, ctx)
  return writeConsent(officer.desk, ctx, { standing: [consent], content: { ...consent.content, by: 'Enlace, en garífuna' } })
}

const renew = (officer: Officer, ctx: string) => {
  const consent = consentOf(officer, ctx)
  return renewConsent(officer.desk, ctx, {
    seen: seenConsent(officer.caseOf(ctx), consent),
    given: { ...consent.content, given: '2026-11-26' },
  })
}

/** Whatever whoever leads answers, all of it being done, the act does not go ahead. */
const expectStopped = async ({ lead, ctx, person }: Pick<Both, 'lead' | 'ctx' | 'person'>) => {
  const before = stands(lead, ctx, person)
  const [answered] = before.answered
  if (!answered) throw new Error('nothing was answered')
  const items = { ...answered.content.items, consent: { state: 'done' as const, why: null } }
  await answerGate(lead.desk, ctx, { seen: seenIn(before), given: { ...answered.content, items } })
  expect(stands(lead, ctx, person)).toMatchObject({ isSettled: false, open: ['consent'], consent: 'withdrawn' })
}

/** Of two versions, one says that the consent was taken back; whichever is chosen, it is, until they agree again by somebody who saw that. */
const expectChosenStopped = async (all: Both) => {
  const { lead, worker, second, ctx, person } = all
  const versions = worker.caseOf(ctx).protection.consent
  expect(versions.map(({ content }) => content.withdrawn?.on ?? null).toSorted()).toEqual(['2026-11-20', null])
  const [chosen] = versions.filter(({ content }) => content.withdrawn === null)
  if (chosen) await writeConsent(worker.desk, ctx, { standing: versions, content: chosen.content })
  await meet(worker, second, lead)
  await expectStopped(all)
  expect(await renew(second, ctx)).toBe('moves')
  await meet(second, lead)
  expect(stands(lead, ctx, person).consent).toBe('anew')
}

describe('a consent that was taken back, of which a word is changed while a colleague writes that they agreed anew', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  it.for([
    ['whoever changed it meets first', 'reworded first'],
    ['whoever renewed it meets first', 'renewed first'],
  ] as const)('stops the act until somebody who saw both renews it: %s', async ([, order], { app }) => {
    const all = await twoProtect(app, order)
    const { lead, worker, second, ctx } = all
    await reword(worker, ctx)
    expect(await renew(second, ctx)).toBe('moves')
    await (order === 'reworded first' ? meet(worker, second, lead, worker) : meet(second, worker, lead, second))
    await expectStopped(all)
    await expectChosenStopped(all)
  })

  it('stops it also where the word is changed in a window that does not show the renewal which another took in', async ({ app }) => {
    const all = await twoProtect(app, 'reworded window')
    const { lead, worker, second, ctx } = all
    const other = await windowOf(app, 'member-pa', 'reworded window')
    await renew(worker, ctx)
    await meet(worker, other)
    await reword(second, ctx)
    await meet(second, worker, lead)
    await expectStopped(all)
    await expectChosenStopped(all)
  })

  it('stops it also where it is renewed in a window that does not show the change which another took in', async ({ app }) => {
    const all = await twoProtect(app, 'renewed window')
    const { lead, worker, second, ctx } = all
    const other = await windowOf(app, 'member-pa', 'renewed window')
    await reword(worker, ctx)
    await meet(worker, other)
    expect(await renew(second, ctx)).toBe('twice')
    await meet(second, worker, lead)
    await expectStopped(all)
    await expectChosenStopped(all)
  })
})

describe('a consent to what is done for the protection alone', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  it('is not said to hold again while another version of it is taken back', async ({ app }) => {
    const { worker, ctx, person } = await taken(app)
    const given = {
      person,
      to: 'referral' as const,
      told: 'A qué servicio',
      by: 'Enlace',
      given: '2026-11-10',
      until: null,
      withdrawn: null,
    }
    await worker.desk.protect(ctx, 'consent', given)
    await withdrawConsent(worker.desk, ctx, consentOf(worker, ctx), { on: '2026-11-20', why: null })
    const seen = seenConsent(worker.caseOf(ctx), consentOf(worker, ctx))
    await reword(worker, ctx)
    expect(await renewConsent(worker.desk, ctx, { seen, given: { ...given, given: '2026-11-26' } })).toBe('twice')
    expect(isTakenBack(worker.caseOf(ctx).protection, person, 'referral')).toBe(true)
    const versions = worker.caseOf(ctx).protection.consent
    for (const { content } of versions.slice(0, 1)) await writeConsent(worker.desk, ctx, { standing: versions, content })
    expect(await renew(worker, ctx)).toBe('moves')
    expect(isTakenBack(worker.caseOf(ctx).protection, person, 'referral')).toBe(false)
    expect(worker.caseOf(ctx).common.withdrawal).toEqual([])
  })
})

describe('what is told of a consent', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  it('builds upon the version that says so, so that nobody answers the word who does not have the version', async ({ app }) => {
    const { worker, ctx } = await twoProtect(app, 'built upon')
    await reword(worker, ctx)
    await renew(worker, ctx)
    const { ledger, opened, common } = worker.caseOf(ctx)
    const versions = opened.versions.filter(({ kind }) => kind === 'consent').map(({ entry }) => entry)
    expect([common.withdrawal.length, common.renewal.length]).toEqual([2, 2])
    const built = common.withdrawal.map(({ version }) => versions.filter((one) => ledger.buildsOn(version, one)).length)
    expect(built.toSorted()).toEqual([2, 3])
  })
})

describe('a pseudonym that is told to whoever protects', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  it('is told once, also from a window that does not show that another told it', async ({ app }) => {
    const { lead, worker, recovery, ctx } = await taken(app)
    const colleague = await officerIn(app, 'member-pa', recovery, 'told once')
    await addReader(lead.desk, ctx, await recordOf(lead, colleague), true)
    await lead.desk.add(ctx, 'person', { pseudonym: 'V-02 Pino', roles: ['victim'] })
    await meet(lead, colleague, worker)
    await colleague.take(ctx)
    const other = await windowOf(app, 'member-pa', 'told once')
    await tellKnown(other.desk, ctx)
    await tellKnown(colleague.desk, ctx)
    await meet(colleague, other, worker)
    expect(worker.caseOf(ctx).common.known.map(({ content }) => content.pseudonym)).toEqual(['V-01 Ceiba', 'V-02 Pino'])
  })
})
