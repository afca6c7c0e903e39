import { describe, expect } from 'vitest'
import type { App } from '#kernel/http/app.ts'
import { inForceOf } from '#seal/ledger/readers.ts'
import { inHouse } from '#test/house.ts'
import { ONE_ENGINE } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import type { Gate } from '../contract/gate.ts'
import { type ActGate, asItCounts, seenIn } from '../domain/act-gate.ts'
import { safeguardsOf } from '../domain/gate-opens.ts'
import { readersNow } from '../domain/readers.ts'
import { people, seed } from '../server/cases.fixture.ts'
import { addReader } from '../web/members/add-to-case.ts'
import { isWrittenSince, renewConsent, seenConsent, withdrawConsent, writeConsent } from '../web/protection/consent-words.ts'
import { answerGate } from '../web/safeguards/answer-gate.ts'
import { gateOfForm, noteField, stateField, typedSince } from '../web/safeguards/gate-of-form.ts'
import { NameWritten } from '../web/store/name-written.ts'
import type { Officer } from './officer.fixture.ts'
import { agreed, consentOf, meet, officerIn, recordOf, stands, twoProtect, windowOf } from './protection.fixture.ts'

const DONE = Object.fromEntries(
  safeguardsOf('interview').flatMap((one) => [
    [stateField(one), 'done'],
    [noteField(one), ''],
  ]),
)

/** What the form of an interview hands in, with these values in its fields. */
const given = (person: string, values: Readonly<Record<string, string>>): Gate => {
  const fields = new FormData()
  for (const [name, value] of Object.entries(values)) fields.set(name, value)
  const read = gateOfForm(fields, { person, act: 'interview', age: { onDay: 'no', isAsChild: false } })
  if (read.kind !== 'gate') throw new Error('the fields are no answer')
  return read.gate
}

const renew = async (worker: Officer, ctx: string): Promise<void> => {
  const consent = consentOf(worker, ctx)
  await renewConsent(worker.desk, ctx, { seen: seenConsent(worker.caseOf(ctx), consent), given: { ...consent.content, withdrawn: null } })
}

const answeredIn = ({ answered: [first] }: ActGate) => {
  if (!first) throw new Error('nothing was answered')
  return first
}

describe('what was typed on a consent before the person took it back and agreed anew', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  it('is no answer to the new one, whenever the open form is saved', async ({ app }) => {
    const { lead, worker, ctx, person, withdraw } = await agreed(app)
    const seen = seenIn(stands(lead, ctx, person))
    await withdraw()
    await renew(worker, ctx)
    await meet(worker, lead)
    await answerGate(lead.desk, ctx, { seen, given: given(person, DONE) })
    expect(stands(lead, ctx, person)).toMatchObject({ isSettled: false, open: ['consent'], answered: [{}] })
    await answerGate(lead.desk, ctx, { seen: seenIn(stands(lead, ctx, person)), given: given(person, DONE) })
    expect(stands(lead, ctx, person)).toMatchObject({ isSettled: true, answered: [{}] })
  })

  it('is none where another window of the officer took that in, and this one does not show it', async ({ app }) => {
    const { lead, worker, recovery, ctx, person, withdraw } = await agreed(app)
    const colleague = await officerIn(app, 'member-pa', recovery, 'consent anew')
    await addReader(lead.desk, ctx, await recordOf(lead, colleague), false)
    await meet(lead, colleague, worker)
    await colleague.take(ctx)
    const other = await windowOf(app, 'member-pa', 'consent anew')
    const seen = seenIn(stands(colleague, ctx, person))
    await withdraw()
    await renew(worker, ctx)
    await meet(worker, other)
    expect(stands(colleague, ctx, person)).toMatchObject({ isSettled: true })
    await answerGate(colleague.desk, ctx, { seen, given: given(person, DONE) })
    expect(stands(colleague, ctx, person)).toMatchObject({ isSettled: false, open: ['consent'] })
    await meet(colleague, lead)
    expect(stands(lead, ctx, person)).toMatchObject({ isSettled: false, open: ['consent'] })
  })

  it('is shown before a save is refused for a name, and the next save is no answer to it either', async ({ app }) => {
    const { lead, worker, recovery, ctx, person, withdraw } = await agreed(app)
    const colleague = await officerIn(app, 'member-pa', recovery, 'consent refused')
    await addReader(lead.desk, ctx, await recordOf(lead, colleague), true)
    await meet(lead, colleague, worker)
    await colleague.take(ctx)
    await colleague.desk.identify(ctx, { person, names: ['Marisela Quintanilla'], born: null, papers: [], note: null })
    const other = await windowOf(app, 'member-pa', 'consent refused')
    const seen = seenIn(stands(colleague, ctx, person))
    await withdraw()
    await renew(worker, ctx)
    await meet(worker, other)
    const named = given(person, { ...DONE, [noteField('consent')]: 'Habló Quintanilla con ella' })
    await expect(answerGate(colleague.desk, ctx, { seen, given: named })).rejects.toThrow(NameWritten)
    expect(stands(colleague, ctx, person)).toMatchObject({ isSettled: false, open: ['consent'], consent: 'anew' })
    await answerGate(colleague.desk, ctx, { seen, given: given(person, DONE) })
    expect(stands(colleague, ctx, person)).toMatchObject({ isSettled: false, open: ['consent'] })
    await meet(colleague, lead)
    expect(stands(lead, ctx, person)).toMatchObject({ isSettled: false, open: ['consent'] })
  })

  it('is none from a draft of the device either, and takes no colleague’s answer away', async ({ app }) => {
    const { lead, worker, recovery, ctx, person, withdraw } = await agreed(app)
    const colleague = await officerIn(app, 'member-pa', recovery)
    await addReader(lead.desk, ctx, await recordOf(lead, colleague), false)
    await meet(lead, colleague, worker)
    await colleague.take(ctx)
    const draft = { ...seenIn(stands(lead, ctx, person)), values: DONE }
    expect(typedSince(draft, seenIn(stands(lead, ctx, person)))).toEqual(DONE)
    await withdraw()
    await renew(worker, ctx)
    await meet(worker, colleague)
    const theirs = stands(colleague, ctx, person)
    const content = asItCounts(theirs, answeredIn(theirs))
    const reopened = { ...content, items: { ...content.items, 'support-person': { state: 'open' as const, why: 'no hay quien' } } }
    await answerGate(colleague.desk, ctx, { seen: seenIn(theirs), given: reopened })
    await meet(colleague, lead)
    const now = seenIn(stands(lead, ctx, person))
    const typed = typedSince(draft, now)
    expect(typed).toEqual({ ...DONE, [stateField('consent')]: 'open' })
    await answerGate(lead.desk, ctx, { seen: { ...now, versions: draft.versions }, given: given(person, typed) })
    const after = stands(lead, ctx, person)
    expect(after).toMatchObject({ isSettled: false, open: ['support-person', 'consent'], answered: [{}, {}] })
    expect(after.answered.map(({ content: { items } }) => [items['support-person']?.state, items.consent?.state])).toEqual([
      ['open', 'open'],
      ['done', 'open'],
    ])
  })
})

describe('a form of “agrees anew” that was open while a colleague wrote that they did, and took it back again', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  /** Taken back on 20 November; a second officer who protects has the form open on that, while the first writes of the 26th that both came after. */
  const openedBefore = async (app: App, store: string) => {
    const all = await twoProtect(app, store)
    const { lead, worker, second, ctx } = all
    const seen = seenConsent(second.caseOf(ctx), consentOf(second, ctx))
    const isWritten = () => isWrittenSince(second.caseOf(ctx), seen, second.id)
    expect(isWritten()).toBe(false)
    const now = seenConsent(worker.caseOf(ctx), consentOf(worker, ctx))
    await renewConsent(worker.desk, ctx, { seen: now, given: { ...now.consent.content, given: '2026-11-26' } })
    await withdrawConsent(worker.desk, ctx, consentOf(worker, ctx), { on: '2026-11-26', why: 'Le amenazaron' })
    await meet(worker, lead)
    return { ...all, second, seen, isWritten, given: { ...seen.consent.content, given: '2026-11-26' } }
  }

  it.for([
    ['a meeting brought it here', 'anew meeting'],
    ['another window took it in', 'anew window'],
  ] as const)('undoes nothing of it: %s', async ([, store], { app }) => {
    const { lead, worker, second, ctx, person, seen, isWritten, given: anew } = await openedBefore(app, store)
    const isBrought = store === 'anew meeting'
    await meet(isBrought ? second : await windowOf(app, 'member-pa', store))
    expect(isWritten()).toBe(isBrought)
    expect(await renewConsent(second.desk, ctx, { seen, given: anew })).toBe('twice')
    expect(isWritten()).toBe(true)
    await meet(second, worker, lead)
    const days = worker.caseOf(ctx).protection.consent.map(({ content }) => content.withdrawn?.on ?? null)
    expect(days.toSorted()).toEqual(['2026-11-26', null])
    await answerGate(lead.desk, ctx, { seen: seenIn(stands(lead, ctx, person)), given: given(person, DONE) })
    expect(stands(lead, ctx, person)).toMatchObject({ isSettled: false, open: ['consent'], consent: 'withdrawn' })
    // Whichever of the two is chosen, it is taken back until they agree again.
    const versions = second.caseOf(ctx).protection.consent
    const [chosen] = versions.filter(({ content }) => content.withdrawn === null)
    if (!chosen) throw new Error('both are taken back')
    await writeConsent(second.desk, ctx, { standing: versions, content: chosen.content })
    expect(second.caseOf(ctx).protection.consent).toMatchObject([{ content: { withdrawn: { on: '2026-11-26' } } }])
    const again = seenConsent(second.caseOf(ctx), consentOf(second, ctx))
    expect(await renewConsent(second.desk, ctx, { seen: again, given: anew })).toBe('moves')
    await meet(second, lead)
    expect(stands(lead, ctx, person).consent).toBe('anew')
  })

  it('a wording of before, saved or chosen after they agreed anew, is told to whoever would carry out the act', async ({ app }) => {
    const { lead, worker, ctx, person, withdraw } = await agreed(app)
    await withdraw()
    const before = consentOf(worker, ctx)
    await renew(worker, ctx)
    await meet(worker, lead)
    expect(stands(lead, ctx, person).consent).toBe('anew')
    await writeConsent(worker.desk, ctx, { standing: [before], content: { ...before.content, by: 'Enlace, en garífuna' } })
    await meet(worker, lead)
    expect(stands(lead, ctx, person).consent).toBe('withdrawn')
    const versions = worker.caseOf(ctx).protection.consent
    expect(versions.map(({ content }) => content.withdrawn === null).toSorted()).toEqual([false, true])
    for (const { content } of versions.slice(0, 1)) await writeConsent(worker.desk, ctx, { standing: versions, content })
    await meet(worker, lead)
    expect(consentOf(worker, ctx).content.withdrawn).not.toBeNull()
    expect(worker.caseOf(ctx).common.withdrawal).toHaveLength(3)
    expect(stands(lead, ctx, person).consent).toBe('withdrawn')
  })
})

describe('a consent that is given anew', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  /** Two consents to the interview, both taken back, and the first given anew on a day. */
  const renewedOn = async (app: App, [second, given]: readonly [string, string]) => {
    const all = await agreed(app)
    const { lead, worker, ctx, person } = all
    const other = { person, to: 'interview' as const, told: 'Segunda entrevista', by: 'Otra persona', given: '2026-11-10', until: null }
    await worker.desk.protect(ctx, 'consent', { ...other, withdrawn: null })
    for (const [at, on] of ['2026-11-20', second].entries()) {
      const consent = worker.caseOf(ctx).protection.consent.toSorted((a, b) => (a.content.given > b.content.given ? -1 : 1))[at]
      if (consent) await withdrawConsent(worker.desk, ctx, consent, { on, why: 'No quiere' })
    }
    const renewOf = async (day: string, on: string) => {
      const consent = worker.caseOf(ctx).protection.consent.find(({ content }) => content.withdrawn?.on === day)
      if (!consent) throw new Error('nothing was taken back that day')
      await renewConsent(worker.desk, ctx, {
        seen: seenConsent(worker.caseOf(ctx), consent),
        given: { ...consent.content, given: on, withdrawn: null },
      })
      await meet(worker, lead)
    }
    await renewOf('2026-11-20', given)
    return { ...all, renewOf }
  }

  it.for([
    ['on a day before it', '2026-11-22', 'withdrawn'],
    ['on the same day, of which nobody knows the order', '2026-11-26', 'withdrawn'],
    ['on a later day', '2026-11-27', 'anew'],
  ] as const)('undoes what was taken back of another consent to the act by its day: %s', async ([, given, consent], { app }) => {
    const { lead, ctx, person } = await renewedOn(app, ['2026-11-26', given])
    expect(stands(lead, ctx, person)).toMatchObject({ isSettled: false, open: ['consent'], consent })
  })

  it('goes ahead once both are given anew', async ({ app }) => {
    const { lead, ctx, person, renewOf } = await renewedOn(app, ['2026-11-26', '2026-11-26'])
    await renewOf('2026-11-26', '2026-11-26')
    expect(stands(lead, ctx, person).consent).toBe('anew')
  })

  it('is no answer to what is taken back later, in whosever words', async ({ app }) => {
    const { lead, worker, ctx, person, withdraw } = await agreed(app)
    await withdraw()
    const [word] = worker.caseOf(ctx).common.withdrawal
    if (!word) throw new Error('nothing was taken back')
    await worker.desk.tell(ctx, () => [{ kind: 'renewal', content: { withdrawal: word.id, on: '2026-11-26' } }])
    await meet(worker, lead)
    expect(stands(lead, ctx, person).consent).toBe('withdrawn')
  })

  it('is known to nobody who cannot read that it was, though they write after it; to whoever is given the case later it is', async ({
    app,
  }) => {
    const { lead, worker, recovery, ctx, person, withdraw } = await agreed(app)
    const [blind, later] = [await officerIn(app, 'member-pa', recovery), await officerIn(app, 'member-pa', recovery)]
    const now = readersNow(inForceOf(lead.caseOf(ctx).ledger, ctx))
    const holders = [...now.holders, await recordOf(lead, blind)]
    await lead.desk.setReaders(ctx, () => [{ compartment: ctx, holders, leads: now.leads }])
    await meet(lead, blind)
    await blind.take(ctx)
    await withdraw()
    await renew(worker, ctx)
    await meet(worker, blind)
    const seen = seenIn(stands(blind, ctx, person))
    await answerGate(blind.desk, ctx, { seen, given: given(person, DONE) })
    await meet(blind, lead, worker)
    expect(blind.caseOf(ctx).common.renewal).toEqual([])
    expect(stands(lead, ctx, person)).toMatchObject({ isSettled: false, open: ['consent'], consent: 'anew' })
    await addReader(lead.desk, ctx, await recordOf(lead, later), false)
    await meet(lead, later)
    await later.take(ctx)
    await answerGate(later.desk, ctx, { seen: seenIn(stands(later, ctx, person)), given: given(person, DONE) })
    await meet(later, lead)
    expect(stands(lead, ctx, person)).toMatchObject({ isSettled: true, consent: 'unsaid' })
  })
})
