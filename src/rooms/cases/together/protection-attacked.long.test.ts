import { describe, expect } from 'vitest'
import { canonicalText } from '#seal/canonical.ts'
import { keyId, type KeyRecord } from '#seal/key.ts'
import type { StoredEntry } from '#seal/ledger/entry.ts'
import { hashOf } from '#seal/ledger/entry.ts'
import { inForceOf } from '#seal/ledger/readers.ts'
import { type Readers, writeKeyring } from '#seal/ledger/write.ts'
import { inHouse } from '#test/house.ts'
import { ONE_ENGINE } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { BUILDING } from '../contract/contents.ts'
import { COMMON } from '../contract/common.ts'
import { PROTECTION } from '../contract/protection/contents.ts'
import { actGate, waitingFor } from '../domain/act-gate.ts'
import { partsOf } from '../domain/protection/parts.ts'
import { people, seed } from '../server/cases.fixture.ts'
import { addProtector, addReader } from '../web/members/add-to-case.ts'
import { adding, closing, leftBehind, removalOf, removing } from '../web/members/readers-of.ts'
import { renewConsent, seenConsent } from '../web/protection/consent-words.ts'
import { knownCase } from '../web/safeguards/known-case.ts'
import { readsBuilding } from '../web/store/protect.ts'
import type { Officer } from './officer.fixture.ts'
import { agreed, meet, NOTE, officerIn, partOf, recordOf, setting, stands, taken, TODAY } from './protection.fixture.ts'
import { writeInto } from '../web/store/open-case.ts'

const AT = '2026-11-27T10:00:00.000Z'

type Crafted = Pick<Readers, 'kind' | 'replaces' | 'holders' | 'leads'> & {
  readonly prev: readonly string[]
  readonly earlier?: Readers['earlier']
}

/** A keyring that no screen makes, handed to the server by who leads the case. @returns its hash */
const handIn = async (by: Officer, ctx: string, { prev, earlier = [], ...readers }: Crafted): Promise<string> => {
  const [built] = inForceOf(by.caseOf(ctx).ledger, ctx)
  if (!built) throw new Error('nothing is built')
  const { recovery } = built.keyring
  const entry = await writeKeyring(by.desk.key, { ctx, prev, at: AT }, { ...readers, recovery, earlier })
  await send(by, ctx, entry)
  return hashOf(entry.text)
}

const send = async (by: Officer, ctx: string, entry: StoredEntry): Promise<void> => {
  await by.server.send(ctx, null, [entry])
  await by.meetings.meet()
}

const records = (...officers: readonly Officer[]): KeyRecord[] => officers.map(({ desk }) => desk.key.record)
const ids = (...officers: readonly Officer[]): string[] => officers.map(({ id }) => id)
const headsOf = (officer: Officer, ctx: string): string[] => [...officer.caseOf(ctx).ledger.heads]
const tipsIn = (officer: Officer, ctx: string, compartment: string): string[] =>
  inForceOf(officer.caseOf(ctx).ledger, compartment).map(({ hash }) => hash)

const withdrawalIn = (officer: Officer, ctx: string): string => {
  const [word] = officer.caseOf(ctx).common.withdrawal
  if (!word) throw new Error('nothing was taken back')
  return word.id
}

/** The same, with a colleague who builds the case and one key more of whoever leads it. */
const colleagues = async (app: Parameters<typeof agreed>[0], isLead = false) => {
  const all = await agreed(app)
  const { lead, worker, recovery, ctx } = all
  const colleague = await officerIn(app, 'member-pa', recovery)
  await addReader(lead.desk, ctx, await recordOf(lead, colleague), isLead)
  await meet(lead, worker)
  await colleague.take(ctx)
  const second = await officerIn(app, 'member-hn', recovery)
  return { ...all, colleague, second }
}

const SETTLED = { isSettled: true, consent: 'unsaid' }
const OPEN = { isSettled: false, open: ['consent'] }

describe('a withdrawal stands', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  it('where one who had answered it is removed from the case: that does not make them a protector', async ({ app }) => {
    const { lead, worker, colleague, ctx, person, withdraw } = await colleagues(app, true)
    await withdraw()
    await meet(colleague)
    await colleague.desk.giveProtection(ctx, null)
    await colleague.desk.tell(ctx, () => [{ kind: 'renewal', content: { withdrawal: withdrawalIn(colleague, ctx), on: TODAY } }])
    await meet(colleague, lead)
    expect(stands(lead, ctx, person)).toMatchObject(OPEN)
    await lead.desk.setReaders(ctx, removing(lead.id, colleague.id))
    await meet(lead, worker)
    expect(stands(lead, ctx, person)).toMatchObject(OPEN)
  })

  it('where a reader says that the common part is one that protects', async ({ app }) => {
    const { lead, worker, colleague, second, ctx, person, withdraw } = await colleagues(app)
    await addProtector(worker.desk, ctx, partOf(worker, ctx, PROTECTION).compartment, {
      record: await recordOf(worker, second),
      isLead: false,
    })
    await meet(worker, lead, colleague)
    await withdraw()
    await meet(colleague)
    const common = partOf(colleague, ctx, COMMON).compartment
    await colleague.desk.add(ctx, 'protection', { protection: common, common })
    await colleague.desk.tell(ctx, () => [{ kind: 'renewal', content: { withdrawal: withdrawalIn(colleague, ctx), on: TODAY } }])
    await meet(colleague, lead)
    expect(stands(colleague, ctx, person)).toMatchObject(OPEN)
    expect(stands(lead, ctx, person)).toMatchObject(OPEN)
  })

  it('where who leads the case has a second key protect, and answer it', async ({ app }) => {
    const { lead, worker, second, ctx, person, withdraw } = await colleagues(app)
    await withdraw()
    await lead.desk.giveProtection(ctx, await recordOf(lead, second))
    await meet(lead)
    await second.take(ctx)
    const own = partsOf(second.caseOf(ctx), PROTECTION, second.id)[0]?.compartment ?? ''
    await second.desk.takeOver(ctx, own)
    await second.desk.tell(ctx, () => [{ kind: 'renewal', content: { withdrawal: withdrawalIn(second, ctx), on: TODAY } }])
    await meet(second, lead, worker)
    expect(stands(lead, ctx, person)).toMatchObject(OPEN)
    const [consent] = worker.caseOf(ctx).protection.consent
    if (!consent) throw new Error('no consent')
    await renewConsent(worker.desk, ctx, { seen: seenConsent(worker.caseOf(ctx), consent), given: { ...consent.content, withdrawn: null } })
    await meet(worker, lead)
    expect(stands(lead, ctx, person)).toMatchObject({ open: ['consent'], consent: 'anew' })
  })

  it('where its author is shut out of what is common as if it were before', async ({ app }) => {
    const { lead, worker, colleague, ctx, person, withdraw } = await colleagues(app)
    const [before, common] = [headsOf(lead, ctx), partOf(lead, ctx, COMMON).compartment]
    await withdraw()
    await meet(colleague)
    expect(stands(colleague, ctx, person)).toMatchObject(OPEN)
    await handIn(lead, ctx, {
      kind: COMMON,
      prev: before,
      replaces: tipsIn(lead, ctx, common),
      holders: records(lead, colleague),
      leads: ids(lead),
      earlier: lead.caseOf(ctx).opened.earlierOf(common),
    })
    await meet(colleague, worker)
    for (const one of [lead, colleague]) expect(stands(one, ctx, person)).toMatchObject(OPEN)
  })

  it('where the readers by whom it was sealed are made not to count', async ({ app }) => {
    const { lead, worker, colleague, second, ctx, person, withdraw } = await colleagues(app)
    const common = partOf(lead, ctx, COMMON).compartment
    const [before, replaces] = [headsOf(lead, ctx), tipsIn(lead, ctx, common)]
    const earlier = lead.caseOf(ctx).opened.earlierOf(common)
    await addProtector(worker.desk, ctx, partOf(worker, ctx, PROTECTION).compartment, {
      record: await recordOf(worker, second),
      isLead: false,
    })
    await meet(worker, lead)
    await withdraw()
    await meet(colleague)
    expect(stands(colleague, ctx, person)).toMatchObject(OPEN)
    const holders = records(lead, colleague, worker)
    await handIn(lead, ctx, { kind: COMMON, prev: before, replaces, holders, leads: ids(lead), earlier })
    await meet(colleague)
    for (const one of [lead, colleague]) expect(stands(one, ctx, person)).toMatchObject(OPEN)
  })

  it('where the person is taken out of the case and put in anew, or is a victim no more', async ({ app }) => {
    const { lead, ctx, person, withdraw } = await agreed(app)
    await withdraw()
    const again = await lead.desk.add(ctx, 'person', { pseudonym: 'V-01 Ceiba', roles: ['victim'] })
    const [gate] = lead.caseOf(ctx).file.gate
    if (!gate) throw new Error('no gate')
    await lead.desk.add(ctx, 'gate', { ...gate.content, person: again })
    const standing = () => lead.caseOf(ctx).file.person.filter(({ id }) => id === person)
    // The desk carries along what they were; another program need not.
    const content = { pseudonym: 'V-01 Ceiba', roles: ['suspect'] }
    const object = { id: person, kind: 'person' as const, parents: standing().map(({ version }) => version), content }
    await writeInto(lead.desk.device, lead.caseOf(ctx), { key: lead.desk.key, at: '2026-03-03T14:00:00.000Z', object, compartment: ctx })
    await lead.beginAnew()
    expect(standing()).toMatchObject([{ content }])
    const waiting = waitingFor(knownCase(lead.caseOf(ctx), TODAY), 'interview')
    expect(waiting.map(({ person: { id } }) => id)).toEqual(expect.arrayContaining([person, again]))
    await lead.desk.change(ctx, 'person', { standing: standing(), content: null })
    expect(stands(lead, ctx, again)).toMatchObject(OPEN)
  })
})

describe('whoever builds a case does not act', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  it('once they were taken from what is common', async ({ app }) => {
    const { lead, worker, colleague, ctx, person, withdraw } = await colleagues(app)
    expect(stands(colleague, ctx, person)).toMatchObject(SETTLED)
    await lead.desk.setReaders(ctx, closing(partOf(lead, ctx, COMMON).compartment, colleague.id))
    await meet(lead, worker)
    await withdraw()
    await meet(colleague)
    expect(stands(colleague, ctx, person)).toMatchObject({ ...OPEN, consent: 'blind' })
  })

  it('where somebody protects of whom nobody told them', async ({ app }) => {
    const { lead, recovery, ctx, person } = await taken(app)
    const [colleague, hidden] = [await officerIn(app, 'member-pa', recovery), await officerIn(app, 'signatory-hn', recovery)]
    await addReader(lead.desk, ctx, await recordOf(lead, colleague), false)
    await meet(lead)
    await colleague.take(ctx)
    expect(stands(colleague, ctx, person).consent).toBe('unsaid')
    const readers = { holders: records(hidden), leads: ids(hidden), replaces: [] }
    await handIn(lead, ctx, { kind: PROTECTION, prev: headsOf(lead, ctx), ...readers })
    await meet(colleague)
    expect(stands(colleague, ctx, person).consent).toBe('blind')
  })

  it('while whoever protects cannot write into what is common', async ({ app }) => {
    const { lead, colleague, ctx, person, withdraw, worker } = await colleagues(app)
    const common = partOf(lead, ctx, COMMON).compartment
    const [prev, replaces] = [headsOf(lead, ctx), tipsIn(lead, ctx, common)]
    const readers = { kind: COMMON, prev, replaces, holders: records(lead, colleague, worker), leads: ids(lead) }
    for (let n = 0; n < 2; n += 1) await handIn(lead, ctx, readers)
    await meet(worker, colleague)
    await expect(withdraw()).rejects.toMatchObject({ code: 'seal.two-keyrings' })
    for (const one of [lead, colleague]) expect(stands(one, ctx, person)).toMatchObject({ ...OPEN, consent: 'blind' })
  })

  it('where they were not given the keys of all that is common', async ({ app }) => {
    const { lead, worker, recovery, ctx, person, withdraw } = await agreed(app)
    await withdraw()
    const colleague = await officerIn(app, 'member-pa', recovery)
    const common = partOf(lead, ctx, COMMON).compartment
    await lead.desk.setReaders(ctx, adding(ctx, await recordOf(lead, colleague)))
    await meet(lead)
    const holders = records(lead, worker, colleague)
    await handIn(lead, ctx, { kind: COMMON, prev: headsOf(lead, ctx), replaces: tipsIn(lead, ctx, common), holders, leads: ids(lead) })
    await colleague.take(ctx)
    expect(stands(colleague, ctx, person)).toMatchObject(OPEN)
  })

  it('where a second common part was begun, and what is taken back is told in both', async ({ app }) => {
    const { lead, worker, colleague, ctx, person, withdraw } = await colleagues(app)
    await handIn(lead, ctx, {
      kind: COMMON,
      prev: headsOf(lead, ctx),
      replaces: [],
      holders: records(worker, lead),
      leads: ids(worker, lead),
    })
    await meet(worker)
    const first = partOf(lead, ctx, COMMON).compartment
    await handIn(lead, ctx, {
      kind: COMMON,
      prev: headsOf(lead, ctx),
      replaces: tipsIn(lead, ctx, first),
      holders: records(lead, colleague, worker),
      leads: ids(lead),
      earlier: lead.caseOf(ctx).opened.earlierOf(first),
    })
    await meet(worker)
    await withdraw()
    await meet(colleague)
    expect(stands(colleague, ctx, person)).toMatchObject(OPEN)
  })

  it('where the pseudonyms that both sides know are not those of the case', async ({ app }) => {
    const { lead, worker, ctx } = await taken(app)
    const other = await lead.desk.add(ctx, 'person', { pseudonym: 'V-02 Pino', roles: ['victim'] })
    await lead.desk.tell(ctx, () => [{ kind: 'known', content: { pseudonym: 'V-03 Roble' }, id: other }])
    await meet(lead, worker)
    expect(stands(lead, ctx, other).consent).toBe('blind')
  })
})

describe('nobody reads along', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  it('who was named beside whoever protects, in what these make their own', async ({ app }) => {
    const { lead, worker, recovery, ctx, person } = await setting(app)
    const second = await officerIn(app, 'member-hn', recovery)
    const readers = { holders: records(worker, second), leads: ids(worker), replaces: [] }
    const crafted = await handIn(lead, ctx, { kind: PROTECTION, prev: headsOf(lead, ctx), ...readers })
    await meet(worker)
    await worker.desk.takeOver(ctx, crafted)
    await worker.desk.protect(ctx, 'note', { person, on: TODAY, text: NOTE })
    await meet(worker)
    expect(inForceOf(worker.caseOf(ctx).ledger, crafted)[0]?.keyring.holders.map(keyId)).toEqual([worker.id])
    await second.take(ctx)
    expect(second.caseOf(ctx).protection.note).toEqual([])
  })

  it('in a part that a second key took over and opened to whoever protects already', async ({ app }) => {
    const { lead, worker, recovery, ctx, person } = await taken(app)
    const second = await officerIn(app, 'member-hn', recovery)
    const readers = { holders: records(worker, second), leads: ids(worker, second), replaces: [] }
    const crafted = await handIn(lead, ctx, { kind: PROTECTION, prev: headsOf(lead, ctx), ...readers })
    await second.take(ctx)
    await second.desk.setReaders(ctx, () => [{ compartment: crafted, holders: readers.holders, leads: readers.leads }])
    await meet(second, worker)
    // A colleague of their own comes after it, so that their own part is not the older of the two.
    const helper = await officerIn(app, 'signatory-hn', recovery)
    const own = partsOf(worker.caseOf(ctx), PROTECTION, worker.id).find(({ compartment }) => compartment !== crafted)?.compartment ?? ''
    await addProtector(worker.desk, ctx, own, { record: await recordOf(worker, helper), isLead: false })
    await worker.desk.protect(ctx, 'note', { person, on: TODAY, text: 'Después' })
    await meet(worker, second)
    expect(second.caseOf(ctx).protection.note).toEqual([])
  })

  it('of the case: what whoever protects opens holds nothing that was built', async ({ app }) => {
    const { worker, ctx } = await agreed(app)
    const { opened, ledger } = worker.caseOf(ctx)
    expect(opened.kindOf(ledger.ctx)).not.toBe(BUILDING)
    expect(canonicalText(opened.versions.map(({ kind }) => kind).toSorted())).not.toMatch(/gate|person|exhibit|case/)
  })
})

describe('somebody who builds a case and protects too', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  it('is taken from what is built and is heard on: they keep their part, and what is common', async ({ app }) => {
    const { lead, worker, colleague, ctx, person } = await colleagues(app)
    await addProtector(worker.desk, ctx, partOf(worker, ctx, PROTECTION).compartment, {
      record: await recordOf(worker, colleague),
      isLead: false,
    })
    await meet(worker, lead)
    expect(removalOf(lead.caseOf(ctx), lead.id, colleague.id)).toMatchObject({ from: [{ compartment: ctx }], stay: [{}] })
    await lead.desk.setReaders(ctx, removing(lead.id, colleague.id))
    await meet(lead, colleague, worker)
    expect(readsBuilding(colleague.caseOf(ctx)) && partOf(colleague, ctx, BUILDING).stands).toBe('closed')
    await colleague.desk.tell(ctx, () => [{ kind: 'withdrawal', content: { person, act: 'interview', on: TODAY } }])
    await meet(colleague, lead)
    expect(stands(lead, ctx, person)).toMatchObject({ ...OPEN, consent: 'withdrawn' })
    expect(leftBehind(lead.caseOf(ctx), lead.id)).toEqual([])
    await lead.desk.setReaders(ctx, closing(partOf(lead, ctx, COMMON).compartment, colleague.id))
    expect(actGate(knownCase(lead.caseOf(ctx), TODAY), person, 'media').consent).toBe('blind')
  })

  it('stands on the page where they neither build nor protect any more, and still read what is common', async ({ app }) => {
    const { lead, worker, colleague, ctx } = await colleagues(app)
    await lead.desk.setReaders(ctx, closing(ctx, colleague.id))
    await meet(lead, worker)
    expect(leftBehind(lead.caseOf(ctx), lead.id).map(keyId)).toEqual([colleague.id])
    await lead.desk.setReaders(ctx, removing(lead.id, colleague.id))
    expect(leftBehind(lead.caseOf(ctx), lead.id)).toEqual([])
  })
})
