import { describe, expect } from 'vitest'
import { keyId } from '#seal/key.ts'
import { drill } from '#seal/ledger/recover.ts'
import { openLedger } from '#seal/ledger/opened.ts'
import { inForceOf } from '#seal/ledger/readers.ts'
import { inHouse } from '#test/house.ts'
import { ONE_ENGINE } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import type { CaseTask } from '../contract/case-task.ts'
import { COMMON } from '../contract/common.ts'
import type { Gate } from '../contract/gate.ts'
import { PROTECTION } from '../contract/protection/contents.ts'
import { actGate, asItCounts } from '../domain/act-gate.ts'
import { personsEver } from '../domain/persons-ever.ts'
import { partNamed, partsOf } from '../domain/protection/parts.ts'
import { readersNow } from '../domain/readers.ts'
import { setAsideOf } from '../domain/set-aside.ts'
import { renewedSince, stoppedIn } from '../domain/stopped-tasks.ts'
import { taskOf } from '../domain/task.fixture.ts'
import { people, PROGRAMME, seed } from '../server/cases.fixture.ts'
import { addProtector, addReader } from '../web/members/add-to-case.ts'
import { settle } from '../web/case/settle.ts'
import { closedIdentity } from '../web/case/closed-identity.ts'
import { asideByRecovery, bring, bringByRecovery, keepBrought, namedBy } from '../web/store/bring.ts'
import type { Recovered } from '../domain/recovered-parts.ts'
import { containerOf } from '#seal/ledger/container.ts'
import { closedPartsOf, closing, compartmentsOf, leftBehind, removing } from '../web/members/readers-of.ts'
import { renewConsent, seenConsent } from '../web/protection/consent-words.ts'
import { knownCase } from '../web/safeguards/known-case.ts'
import { readsBuilding } from '../web/store/protect.ts'
import { type Officer, recoveryKey } from './officer.fixture.ts'
import { agreed, meet, NOTE, officerIn, partOf, recordOf, setting, stands, taken, TODAY } from './protection.fixture.ts'

const TASK: CaseTask = { ...taskOf('Interview V-01'), state: 'done' }

/** Saves the safeguards of the interview as they are, or as they were. */
const answerAgain = async (officer: Officer, ctx: string, content?: Gate): Promise<void> => {
  const standing = officer.caseOf(ctx).file.gate
  const [gate] = standing
  if (!gate) throw new Error('nothing was answered')
  await officer.desk.change(ctx, 'gate', { standing, content: content ?? gate.content })
}

/** What the task of a case says of consents: those that stand withdrawn, and those that were given anew since. */
const stopped = (officer: Officer, ctx: string) => {
  const { file, opened } = officer.caseOf(ctx)
  const persons = personsEver(opened.versions)
  const { withdrawn } = knownCase(officer.caseOf(ctx), TODAY)
  const [task] = file.task
  if (!task) throw new Error('no task')
  return {
    stopped: stoppedIn(task.content, persons, withdrawn).map(({ content }) => content.act),
    anew: renewedSince(task, persons, withdrawn).map(({ act }) => act),
  }
}

describe('the part of a case that protects', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  it('makes no reader of the case of who only protects, for either of them', async ({ app }) => {
    const { worker, lead, ctx } = await taken(app)
    for (const officer of [worker, lead])
      expect(namedBy(officer.caseOf(ctx).ledger)).toMatchObject({ builders: [lead.id], apart: [worker.id] })
  })

  it('is written by nobody before its reader made it their own: whoever began it knows its first key', async ({ app }) => {
    const { worker, lead, ctx, person } = await setting(app)
    expect(partOf(worker, ctx, PROTECTION).stands).toBe('untaken')
    const note = { person, on: TODAY, text: NOTE }
    await expect(worker.desk.protect(ctx, 'note', note)).rejects.toMatchObject({ code: 'seal.given-away' })
    await expect(lead.desk.protect(ctx, 'note', note)).rejects.toMatchObject({ code: 'seal.given-away' })
    await worker.desk.takeOver(ctx, partOf(worker, ctx, PROTECTION).compartment)
    await worker.desk.protect(ctx, 'note', note)
    expect(worker.caseOf(ctx).protection.note).toMatchObject([{ content: note }])
  })

  it('is all that its reader reads, with what both sides know', async ({ app }) => {
    const { worker, ctx, person } = await taken(app)
    const { file, common, protection, opened } = worker.caseOf(ctx)
    expect([file.case, file.person, readsBuilding(worker.caseOf(ctx))]).toEqual([[], [], false])
    expect(common.known).toMatchObject([{ id: person, content: { pseudonym: 'V-01 Ceiba' } }])
    expect(protection.guarded).toMatchObject([{ id: person }])
    expect(JSON.stringify(opened.versions)).not.toContain('canario')
    await worker.beginAnew()
    expect(worker.caseOf(ctx).protection.note).toHaveLength(1)
    await expect(worker.desk.add(ctx, 'person', { pseudonym: 'V-02', roles: ['victim'] })).rejects.toMatchObject({
      code: 'seal.given-away',
    })
  })

  it('is opened by no key that builds the case, not by the one that leads it; recovery opens it', async ({ app }) => {
    const { lead, recovery, ctx } = await taken(app)
    const { opened, ledger, protection, file } = lead.caseOf(ctx)
    expect(protection.note).toEqual([])
    expect(JSON.stringify(opened.versions)).not.toContain('Duerme')
    const [begun] = file.protection
    const part = begun && partNamed({ ledger }, begun.content.protection, lead.id)
    expect(part).toMatchObject({ stands: 'closed', isTaken: true })
    await drill(ledger, recovery)
    expect(JSON.stringify((await openLedger(ledger, recovery)).versions)).toContain('Duerme')
    await lead.beginAnew()
    expect(lead.caseOf(ctx).protection.note).toEqual([])
  })

  it('makes nobody stand on the page of who reads as one who was left in an identity', async ({ app }) => {
    const { lead, worker, recovery, ctx } = await taken(app)
    const colleague = await officerIn(app, 'member-pa', recovery)
    await addReader(lead.desk, ctx, await recordOf(lead, colleague), false)
    await meet(lead)
    await colleague.take(ctx)
    for (const one of [lead, colleague]) {
      expect(leftBehind(one.caseOf(ctx), one.id)).toEqual([])
      expect(closedPartsOf(one.caseOf(ctx), worker.id)).toBe(0)
    }
  })

  it('is not what an identity becomes because another than who began it says so', async ({ app }) => {
    const { lead, worker, recovery, ctx, person } = await taken(app)
    const colleague = await officerIn(app, 'member-pa', recovery)
    await addReader(lead.desk, ctx, await recordOf(lead, colleague), false)
    await lead.desk.identify(ctx, { person, names: ['Persona de ejemplo'], born: null, papers: [], note: null })
    const [identity] = lead.caseOf(ctx).identities
    if (!identity) throw new Error('no identity')
    await meet(lead)
    await colleague.take(ctx)
    await colleague.desk.add(ctx, 'protection', { protection: identity.compartment, common: identity.compartment })
    expect(closedPartsOf(colleague.caseOf(ctx), lead.id)).toBe(1)
    expect(closedIdentity(colleague.caseOf(ctx), person)).toBe('maybe')
    expect(worker.caseOf(ctx).file.protection).toEqual([])
  })

  it('is not taken back by who leads the case, and nobody who builds it is put among its readers', async ({ app }) => {
    const { lead, worker, ctx } = await taken(app)
    const compartment = partOf(worker, ctx, PROTECTION).compartment
    const mine = () => [{ compartment, holders: [lead.desk.key.record], leads: [lead.id] }]
    await expect(lead.desk.setReaders(ctx, mine)).rejects.toMatchObject({ code: 'seal.no-key' })
    await meet(lead, worker)
    expect(inForceOf(worker.caseOf(ctx).ledger, compartment)[0]?.keyring.holders.map(keyId)).toEqual([worker.id])
  })

  it('takes in nothing new where whoever leads the case begins a second one and reads along', async ({ app }) => {
    const { lead, worker, ctx, person } = await taken(app)
    await lead.desk.giveProtection(ctx, null)
    const along = partOf(lead, ctx, PROTECTION)
    const readers = [lead.desk.key.record, worker.desk.key.record]
    const both = () => [{ compartment: along.compartment, holders: readers, leads: [lead.id] }]
    await lead.desk.setReaders(ctx, both)
    await meet(lead, worker)
    expect(partsOf(worker.caseOf(ctx), PROTECTION, worker.id)).toHaveLength(2)
    await worker.desk.protect(ctx, 'note', { person, on: TODAY, text: 'Después' })
    await meet(worker, lead)
    expect(worker.caseOf(ctx).protection.note).toHaveLength(2)
    expect(lead.caseOf(ctx).protection.note).toEqual([])
  })

  it('is handed over by an officer who kept it first: the worker reads what was before, the officer nothing that comes after', async ({
    app,
  }) => {
    const recovery = await recoveryKey()
    const [lead, worker] = [await officerIn(app, 'member-hn', recovery), await officerIn(app, 'signatory-hn', recovery)]
    const ctx = await lead.desk.begin({ programmeId: PROGRAMME, title: 'Otro', status: 'charge', jurisdictions: ['HN'], deadlines: [] })
    await lead.meetings.keep(ctx)
    await lead.desk.giveProtection(ctx, null)
    const person = await lead.desk.protect(ctx, 'guarded', { pseudonym: 'V-01 Ceiba' })
    await lead.desk.giveProtection(ctx, await recordOf(lead, worker))
    expect(lead.caseOf(ctx).file.protection).toHaveLength(1)
    await meet(lead, worker)
    await worker.take(ctx)
    await worker.desk.takeOver(ctx, partOf(worker, ctx, PROTECTION).compartment)
    await worker.desk.protect(ctx, 'note', { person, on: TODAY, text: NOTE })
    await meet(worker, lead)
    expect(worker.caseOf(ctx).protection.guarded).toMatchObject([{ id: person }])
    expect(lead.caseOf(ctx).protection.guarded).toHaveLength(1)
    expect(lead.caseOf(ctx).protection.note).toEqual([])
    await expect(lead.desk.protect(ctx, 'note', { person, on: TODAY, text: 'Tarde' })).rejects.toMatchObject({ code: 'seal.given-away' })
  })
})

describe('what is recovered of a case', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  /** The office's line, at the desk of somebody who has a copy of all that is sealed; the copy goes back to who gave it, and to the server. */
  const recover = async (
    heir: Officer,
    from: Officer,
    { secret, ctx, recovered }: { secret: string; ctx: string; recovered: Recovered },
  ) => {
    const at = '2026-11-27T12:00:00.000Z'
    const copyOf = (of: Officer) => containerOf(of.caseOf(ctx).ledger, of.desk.key, at)
    const given = await bring(heir.desk, copyOf(from))
    if (given.kind !== 'sealed-to-others') throw new Error('it was open already')
    await bringByRecovery(heir.desk, given.ledger, { secret, at, recovered })
    const back = await bring(from.desk, copyOf(heir))
    if (back.kind === 'others-named') await keepBrought(from.desk, back.ledger)
    await meet(from)
    await heir.meetings.keep(ctx)
  }

  it('by who builds it takes nothing from who protects, and does not open it', async ({ app }) => {
    const { lead, worker, recovery, ctx, person } = await taken(app)
    const heir = await officerIn(app, 'member-pa', recovery)
    await recover(heir, worker, { secret: recovery.secret, ctx, recovered: 'case' })
    await meet(lead)
    expect(lead.desk.caseOf(ctx)).toBeUndefined()
    expect(heir.caseOf(ctx).file.person).toHaveLength(1)
    expect(heir.caseOf(ctx).protection.note).toEqual([])
    // What is closed to them is known to be protection: nobody is told that it may be an identity.
    expect(closedIdentity(heir.caseOf(ctx), person)).toBe('none')
    await worker.desk.protect(ctx, 'note', { person, on: TODAY, text: 'Después' })
    await worker.desk.tell(ctx, () => [{ kind: 'withdrawal', content: { person, act: 'interview', on: TODAY } }])
    await meet(worker, heir)
    expect(stands(heir, ctx, person)).toMatchObject({ open: expect.arrayContaining(['consent']), consent: 'withdrawn' })
    expect(worker.caseOf(ctx).protection.note).toHaveLength(2)
  })

  it('takes in an answer on consent as of the moment at which it was given: it does not answer for a consent that was given since', async ({
    app,
  }) => {
    const { lead, worker, recovery, ctx, person, withdraw } = await agreed(app)
    await withdraw()
    const heir = await officerIn(app, 'member-pa', recovery)
    lead.line.isCut = true
    await answerAgain(lead, ctx)
    const copy = containerOf(worker.caseOf(ctx).ledger, worker.desk.key, '2026-11-27T12:00:00.000Z')
    const given = await bring(heir.desk, copy)
    if (given.kind !== 'sealed-to-others') throw new Error('it was open already')
    await heir.meetings.recover(given.ledger, { secret: recovery.secret, recovered: 'case', alone: true })
    await heir.meetings.keep(ctx)
    lead.line.isCut = false
    await meet(lead, heir, worker)
    const [consent] = worker.caseOf(ctx).protection.consent
    if (!consent) throw new Error('no consent')
    await renewConsent(worker.desk, ctx, { seen: seenConsent(worker.caseOf(ctx), consent), given: { ...consent.content, withdrawn: null } })
    await meet(worker, heir)
    const { opened, file } = heir.caseOf(ctx)
    const found = setAsideOf(opened.aside, file, ctx).find(({ version }) => version.kind === 'gate')
    if (!found) throw new Error('nothing stands aside')
    await heir.desk.takeAside(ctx, found)
    expect(stands(heir, ctx, person)).toMatchObject({ isSettled: false, open: ['consent'], consent: 'anew' })
    await answerAgain(heir, ctx)
    expect(stands(heir, ctx, person)).toMatchObject({ isSettled: true, consent: 'unsaid' })
  })

  it('by who protects opens nothing of what is built, and leaves it to whoever has it', async ({ app }) => {
    const { lead, worker, recovery, ctx, person } = await taken(app)
    const heir = await officerIn(app, 'member-pa', recovery)
    await recover(heir, lead, { secret: recovery.secret, ctx, recovered: 'protection' })
    await meet(worker)
    expect(worker.desk.caseOf(ctx)).toBeUndefined()
    expect([readsBuilding(heir.caseOf(ctx)), heir.caseOf(ctx).protection.note.length]).toEqual([false, 1])
    await heir.desk.tell(ctx, () => [{ kind: 'withdrawal', content: { person, act: 'interview', on: TODAY } }])
    await meet(heir, lead)
    expect(stands(lead, ctx, person).consent).toBe('withdrawn')
    expect(lead.caseOf(ctx).file.person).toHaveLength(1)
  })

  it('blind sets aside what was written for victims, and the sheet shows that to nobody who builds the case', async ({ app }) => {
    const { lead, worker, recovery, ctx, person } = await taken(app)
    const heir = await officerIn(app, 'member-pa', recovery)
    await worker.desk.protect(ctx, 'note', { person, on: TODAY, text: 'Duerme en otra casa' })
    await recover(heir, lead, { secret: recovery.secret, ctx, recovered: 'protection' })
    await meet(worker)
    await meet(heir, lead)
    const whole = await openLedger(lead.caseOf(ctx).ledger, recovery)
    expect(whole.aside.map(({ kind }) => kind)).toContain('note')
    const read = await asideByRecovery(lead.caseOf(ctx), recovery.secret)
    expect(read.map(({ kind }) => kind).filter((kind) => ['note', 'guarded'].includes(kind))).toEqual([])
    expect((await asideByRecovery(heir.caseOf(ctx), recovery.secret)).map(({ kind }) => kind)).toContain('note')
  })

  it('whole goes to one officer, who reads both', async ({ app }) => {
    const { lead, worker, recovery, ctx } = await taken(app)
    const heir = await officerIn(app, 'member-pa', recovery)
    await recover(heir, lead, { secret: recovery.secret, ctx, recovered: 'all' })
    await meet(lead, worker)
    expect([readsBuilding(heir.caseOf(ctx)), heir.caseOf(ctx).protection.note.length]).toEqual([true, 1])
    for (const gone of [lead, worker]) expect(gone.desk.caseOf(ctx)).toBeUndefined()
  })
})

describe('a consent that is taken back', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  it('opens the safeguards of its act for whoever would carry it out, and says no reason', async ({ app }) => {
    const { lead, ctx, person, withdraw } = await agreed(app)
    expect(stands(lead, ctx, person)).toMatchObject({ isSettled: true, consent: 'unsaid' })
    await withdraw()
    expect(stands(lead, ctx, person)).toMatchObject({ isSettled: false, open: ['consent'], consent: 'withdrawn' })
    expect(JSON.stringify(lead.caseOf(ctx).opened.versions)).not.toContain('Teme')
    expect(actGate(knownCase(lead.caseOf(ctx), TODAY), person, 'media').consent).toBe('unsaid')
  })

  it('is not agreed anew in the words of who carries out the act; it is in those of who protects', async ({ app }) => {
    const { lead, worker, ctx, person, withdraw } = await agreed(app)
    await withdraw()
    const [word] = lead.caseOf(ctx).common.withdrawal
    if (!word) throw new Error('nothing was taken back')
    await lead.desk.tell(ctx, () => [{ kind: 'renewal', content: { withdrawal: word.id, on: TODAY } }])
    const standing = lead.caseOf(ctx).file.gate
    const [gate] = standing
    if (gate) await lead.desk.change(ctx, 'gate', { standing, content: gate.content })
    expect(stands(lead, ctx, person)).toMatchObject({ isSettled: false, open: ['consent'] })
    await meet(lead, worker)
    const [consent] = worker.caseOf(ctx).protection.consent
    if (!consent) throw new Error('no consent')
    await renewConsent(worker.desk, ctx, { seen: seenConsent(worker.caseOf(ctx), consent), given: { ...consent.content, withdrawn: null } })
    await meet(worker, lead)
    expect(stands(lead, ctx, person)).toMatchObject({ isSettled: false, open: ['consent'], consent: 'anew' })
  })

  it('leaves what rested on it to be answered again once the person agrees anew: an old “done” is not the new consent', async ({ app }) => {
    const { lead, worker, ctx, person, withdraw } = await agreed(app)
    await lead.desk.add(ctx, 'task', TASK)
    await withdraw()
    await meet(lead, worker)
    const [consent] = worker.caseOf(ctx).protection.consent
    if (!consent) throw new Error('no consent')
    await renewConsent(worker.desk, ctx, { seen: seenConsent(worker.caseOf(ctx), consent), given: { ...consent.content, withdrawn: null } })
    // What is answered at the same time without knowing of it is from before, too.
    await answerAgain(lead, ctx)
    await meet(worker, lead)
    const old = stands(lead, ctx, person)
    expect(old).toMatchObject({ isSettled: false, open: ['consent'], consent: 'anew' })
    const [answered] = old.answered
    if (!answered) throw new Error('nothing was answered')
    expect(asItCounts(old, answered).items.consent).toMatchObject({ state: 'open' })
    expect(stopped(lead, ctx)).toEqual({ stopped: [], anew: ['interview'] })
    await settle({ desk: lead.desk, one: lead.caseOf(ctx) }, 'gate', {
      standing: old.answered,
      chosen: { ...answered, content: asItCounts(old, answered) },
    })
    expect(stands(lead, ctx, person)).toMatchObject({ isSettled: false, open: ['consent'], consent: 'unsaid' })
    await answerAgain(lead, ctx, answered.content)
    expect(stands(lead, ctx, person)).toMatchObject({ isSettled: true, consent: 'unsaid' })
    const task = lead.caseOf(ctx).file.task
    await lead.desk.change(ctx, 'task', { standing: task, content: TASK })
    expect(stopped(lead, ctx)).toEqual({ stopped: [], anew: [] })
    expect(actGate(knownCase(lead.caseOf(ctx), TODAY), person, 'media').consent).toBe('unsaid')
  })

  it('is known to a colleague who is given the case later, and whoever cannot know it does not act', async ({ app }) => {
    const { lead, recovery, ctx, person, withdraw } = await agreed(app)
    await withdraw()
    const [colleague, other] = [await officerIn(app, 'member-pa', recovery), await officerIn(app, 'member-pa', recovery)]
    await addReader(lead.desk, ctx, await recordOf(lead, colleague), false)
    const now = readersNow(inForceOf(lead.caseOf(ctx).ledger, ctx))
    const holders = [...now.holders, await recordOf(lead, other)]
    await lead.desk.setReaders(ctx, () => [{ compartment: ctx, holders, leads: now.leads }])
    await meet(lead, colleague, other)
    for (const one of [colleague, other]) await one.take(ctx)
    expect(stands(colleague, ctx, person)).toMatchObject({ isSettled: false, consent: 'withdrawn' })
    expect(colleague.caseOf(ctx).protection.note).toEqual([])
    expect(stands(other, ctx, person)).toMatchObject({ isSettled: false, open: ['consent'], consent: 'blind' })
  })

  it('is never kept to whoever protects in silence: where they were shut out of what is common, it is refused', async ({ app }) => {
    const { lead, worker, ctx, withdraw } = await agreed(app)
    await lead.desk.setReaders(ctx, closing(partOf(lead, ctx, COMMON).compartment, worker.id))
    await meet(lead, worker)
    await expect(withdraw()).rejects.toMatchObject({ code: 'seal.given-away' })
    expect(worker.caseOf(ctx).protection.consent).toMatchObject([{ content: { withdrawn: null } }])
  })

  it('waits where both sides changed at once who reads what is common, until one of them says who does', async ({ app }) => {
    const { lead, worker, recovery, ctx, person } = await taken(app)
    const [one, other] = [await officerIn(app, 'member-pa', recovery), await officerIn(app, 'member-pa', recovery)]
    const given = [await recordOf(lead, one), await recordOf(worker, other)] as const
    worker.line.isCut = true
    await addReader(lead.desk, ctx, given[0], false)
    await addProtector(worker.desk, ctx, partOf(worker, ctx, PROTECTION).compartment, { record: given[1], isLead: false })
    await meet(lead)
    worker.line.isCut = false
    await meet(worker, lead)
    const told = () => worker.desk.tell(ctx, () => [{ kind: 'withdrawal', content: { person, act: 'media', on: TODAY } }])
    await expect(told()).rejects.toMatchObject({ code: 'seal.two-keyrings' })
    const { compartment, holders, leads } = partOf(worker, ctx, COMMON)
    expect(compartmentsOf(worker.caseOf(ctx)).map((each) => each.compartment)).toContain(compartment)
    await worker.desk.setReaders(ctx, () => [{ compartment, holders, leads }])
    await told()
    await meet(worker, lead)
    expect(lead.caseOf(ctx).common.withdrawal).toHaveLength(1)
    expect(partOf(lead, ctx, COMMON).holders).toHaveLength(4)
  })

  it('goes from who was removed with all the rest', async ({ app }) => {
    const { lead, worker, recovery, ctx } = await taken(app)
    const colleague = await officerIn(app, 'member-pa', recovery)
    await addReader(lead.desk, ctx, await recordOf(lead, colleague), false)
    await meet(lead, worker)
    expect(partOf(worker, ctx, COMMON).holders.map(keyId)).toContain(colleague.id)
    await lead.desk.setReaders(ctx, removing(lead.id, colleague.id))
    await meet(lead, worker)
    expect(partOf(worker, ctx, COMMON).holders.map(keyId)).not.toContain(colleague.id)
    await worker.desk.tell(ctx, () => [{ kind: 'known', content: { pseudonym: 'V-02 Pino' } }])
    await meet(worker, lead)
    expect(lead.caseOf(ctx).common.known).toHaveLength(2)
  })
})
