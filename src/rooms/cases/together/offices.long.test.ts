import { describe, expect } from 'vitest'
import type { App } from '#kernel/http/app.ts'
import { canonicalText } from '#seal/canonical.ts'
import { type Key, keyId, makeKey, signBy } from '#seal/key.ts'
import { countersign } from '#seal/office/countersign.ts'
import { type OfficeRecord, recordOffice, statementId } from '#seal/office/record.ts'
import { readStatement, type Statement } from '#seal/office/said.ts'
import { vouchFor } from '#seal/office/vouch.ts'
import { withdraw } from '#seal/office/withdraw.ts'
import { inHouse } from '#test/house.ts'
import { ONE_ENGINE } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { answersFor } from '../domain/offices/officer-key.ts'
import { officeStandings } from '../domain/offices/standings.ts'
import { people, PROGRAMME, seed } from '../server/cases.fixture.ts'
import { Offices } from '../web/meeting/offices.ts'
import { Officer, recoveryKey } from './officer.fixture.ts'

type Name = 'member-hn' | 'signatory-hn' | 'member-pa'
type At = { readonly officer: Officer; readonly sheet: Key }
type Listed = { statements: { id: string; text: string }[]; more: boolean }

const AT = '2026-03-02T14:00:00.000Z'
const LATER = '2026-03-02T18:00:00.000Z'

/** An officer who made the sheet of their office. */
const founding = async (app: App, name: Name, office: string, state: string): Promise<At> => {
  const sheet = await recoveryKey()
  const officer = new Officer(app, { programmeId: PROGRAMME, person: people[name].id, name })
  await officer.desk.start()
  await officer.desk.setUp({
    passphrase: 'cuatro garzas cruzan despacio',
    recovery: sheet.record,
    office: { programme: PROGRAMME, name: office, state, key: sheet },
  })
  await officer.meetings.meet()
  await officer.offices.meet()
  return { officer, sheet }
}

const setting = async (app: App) => ({
  honduras: await founding(app, 'member-hn', 'Fiscalía de HN', 'HN'),
  panama: await founding(app, 'member-pa', 'Fiscalía de PA', 'PA'),
})
const everybodyMeets = async (...all: readonly At[]) => {
  for (const { officer } of all) await officer.offices.meet()
}

const now = () => new Date().toISOString()
const anchorOf = ({ officer }: At) => keyId(officer.desk.open.kept.recovery)
const seenBy = (at: At) => officeStandings(at.officer.offices.state.said, { anchor: anchorOf(at), now: now() })
const standsFor = (at: At, key: string) => seenBy(at).find(({ record }) => record.from === key)?.stands
const ownRecord = (at: At): OfficeRecord => {
  const own = seenBy(at).find(({ isOwn }) => isOwn)
  if (!own) throw new Error('the office has said nothing')
  return own.record
}
const signs = (by: At, of: At, at = AT) => countersign(by.sheet, { as: ownRecord(by), office: ownRecord(of) }, { how: 'person', at })
const refusedBy = ({ officer }: At) => [...officer.offices.state.said.refused.values()]

/** What a device says once the server's list is another. */
const told = async (at: At, change: (all: Listed['statements']) => Listed['statements']): Promise<void> => {
  at.officer.line.tamper = (name, body) => {
    if (name !== 'office-key.list') return body
    const page = structuredClone(body) as Listed
    return { ...page, statements: change(page.statements) }
  }
  await at.officer.offices.meet()
}
const asListed = (...all: readonly object[]) => all.map((one) => ({ id: statementId(one), text: canonicalText(one) }))

describe('offices of two countries, over HTTP', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  it('sign their officers’ keys where the sheet is made; both are unverified, and everything works', async ({ app }) => {
    const { honduras, panama } = await setting(app)
    await everybodyMeets(honduras, panama)
    expect(honduras.officer.offices.state).toMatchObject({ waiting: 0, trouble: null })
    expect(seenBy(honduras).map(({ isOwn, stands }) => [isOwn, stands])).toEqual([
      [true, 'none'],
      [false, 'none'],
    ])
    const { said } = honduras.officer.offices.state
    const answer = answersFor({ said, offices: seenBy(honduras), now: now() }, panama.officer.id)
    expect(answer.map(({ office, stands }) => [office.record.name, stands])).toEqual([['Fiscalía de PA', 'holds']])
    const found = await honduras.officer.server.find(panama.officer.id)
    expect(found?.office).toBe('Fiscalía de PA')
  })

  it('are set up without a network, and hand in what they signed once there is one', async ({ app }) => {
    const sheet = await recoveryKey()
    const officer = new Officer(app, { programmeId: PROGRAMME, person: people['member-hn'].id, name: 'member-hn' })
    officer.line.isCut = true
    await officer.desk.start()
    const office = { programme: PROGRAMME, name: 'Fiscalía de HN', state: 'HN', key: sheet }
    await officer.desk.setUp({ passphrase: 'cuatro garzas cruzan despacio', recovery: sheet.record, office })
    await officer.offices.meet()
    expect(officer.offices.state).toMatchObject({ waiting: 2, trouble: { why: 'unreachable' } })
    expect(standsFor({ officer, sheet }, keyId(sheet.record))).toBe('none')
    officer.line.isCut = false
    await officer.offices.meet()
    expect(officer.offices.state).toMatchObject({ waiting: 0, trouble: null })
  })

  it('say nothing that the server does not take', async ({ app }) => {
    const { honduras, panama } = await setting(app)
    const stranger = await makeKey({ kind: 'officer', madeAt: AT })
    const vouch = vouchFor(honduras.sheet, ownRecord(honduras), { officer: keyId(stranger.record), since: AT })
    await expect(honduras.officer.offices.say([vouch])).rejects.toMatchObject({ refusal: { code: 'office-key.unknown' } })
    expect(honduras.officer.offices.state.waiting).toBe(0)
    expect(await honduras.officer.desk.device.get('statement', statementId(vouch))).toBeUndefined()
    await everybodyMeets(honduras, panama)
    await honduras.officer.offices.say([signs(honduras, panama)])
    expect(standsFor(honduras, keyId(panama.sheet.record))).toBe('one')
  })
})

describe('what the server does not take', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  it('blinds a device to nothing: what others say is fetched, and what waits can be given up', async ({ app }) => {
    const { panama } = await setting(app)
    const sheet = await recoveryKey()
    const officer = new Officer(app, { programmeId: PROGRAMME, person: people['member-hn'].id, name: 'member-hn' })
    officer.line.isCut = true
    await officer.desk.start()
    const office = { programme: PROGRAMME, name: 'Fiscalía, antes', state: 'HN', key: sheet }
    await officer.desk.setUp({ passphrase: 'cuatro garzas cruzan despacio', recovery: sheet.record, office })
    await officer.offices.meet()
    officer.line.isCut = false
    await officer.offices.meet()
    const { state } = officer.offices
    expect(standsFor({ officer, sheet }, keyId(panama.sheet.record))).toBe('none')
    expect(state.trouble).toBeNull()
    expect(state.notTaken.map(({ statement, why }) => [statement.type, 'refusal' in why && why.refusal.code])).toEqual([
      ['office', 'office-key.not-of-seat'],
      ['vouch', 'office-key.unknown'],
    ])
    await officer.offices.giveUp(state.notTaken[0]?.id ?? '')
    expect(officer.offices.state).toMatchObject({ waiting: 0, notTaken: [] })
    expect(standsFor({ officer, sheet }, keyId(sheet.record))).toBeUndefined()
    await officer.offices.meet()
    expect(officer.offices.state).toMatchObject({ waiting: 0, notTaken: [], trouble: null })
  })

  it('is not said either where whoever says it has no seat for it', async ({ app }) => {
    for (const [who, code] of [
      ['officer', 'access.refused'],
      ['elsewhere', 'record.not-found'],
    ] as const) {
      const sheet = await recoveryKey()
      const officer = new Officer(app, { programmeId: PROGRAMME, person: people[who].id, name: who })
      await officer.begin(sheet)
      const record = recordOffice(sheet, { programme: PROGRAMME, name: 'Fiscalía de HN', state: 'HN', since: AT })
      await expect(officer.offices.say([record])).rejects.toMatchObject({ refusal: { code } })
      expect(officer.offices.state.waiting).toBe(0)
      officer.line.isCut = true
      expect(await officer.offices.say([record])).toBe(false)
      officer.line.isCut = false
      await officer.offices.meet()
      expect(officer.offices.state.notTaken).toMatchObject([{ why: { refusal: { code } } }])
    }
  })

  it('is not given up because somebody else is signed in in this browser', async ({ app }) => {
    const { honduras } = await setting(app)
    const stranger = await makeKey({ kind: 'officer', madeAt: AT })
    honduras.officer.line.signedIn = 'officer'
    const vouch = vouchFor(honduras.sheet, ownRecord(honduras), { officer: keyId(stranger.record), since: AT })
    expect(await honduras.officer.offices.say([vouch])).toBe(false)
    expect(honduras.officer.offices.state).toMatchObject({ waiting: 1, notTaken: [], trouble: { why: 'ended' } })
  })
})

describe('a server that lies about offices', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  it('verifies nothing by inventing offices, whoever they sign', async ({ app }) => {
    const { honduras } = await setting(app)
    const invent = async (state: string): Promise<At & { record: OfficeRecord }> => {
      const sheet = await recoveryKey()
      return { ...honduras, sheet, record: recordOffice(sheet, { programme: PROGRAMME, name: 'Fiscalía General', state, since: AT }) }
    }
    const all = await Promise.all(['PA', 'GT', 'CR', 'BZ'].map(invent))
    const words = all.flatMap((by) =>
      [...all.map(({ record }) => record), ownRecord(honduras)]
        .filter(({ state }) => state !== by.record.state)
        .map((office) => countersign(by.sheet, { as: by.record, office }, { how: 'person', at: AT })),
    )
    await told(honduras, (listed) => [...listed, ...asListed(...all.map(({ record }) => record), ...words)])
    expect(refusedBy(honduras)).toEqual([])
    expect(new Set(seenBy(honduras).map(({ stands }) => stands))).toEqual(new Set(['none']))
  })

  it('cannot swap the key of an office, rename it, or move a countersignature', async ({ app }) => {
    const { honduras, panama } = await setting(app)
    await everybodyMeets(honduras, panama)
    const other = await recoveryKey()
    const record = ownRecord(panama)
    const swapped = { ...record, key: other.record, from: keyId(other.record) }
    const renamed = { ...record, name: 'Fiscalía General' }
    const word = signs(honduras, panama)
    const theirs = recordOffice(other, { programme: PROGRAMME, name: record.name, state: 'PA', since: AT })
    const moved = { ...word, office: statementId(theirs) }
    await told(honduras, (listed) => [...listed, ...asListed(swapped, renamed, theirs, moved)])
    expect(refusedBy(honduras).toSorted()).toEqual(['seal.bad-signature', 'seal.bad-signature', 'seal.bad-signature'])
    expect(standsFor(honduras, keyId(other.record))).toBe('none')
    expect(standsFor(honduras, record.from)).toBe('none')
  })

  it('cannot let an officer sign for an office, nor play in what was said in another programme', async ({ app }) => {
    const { honduras, panama } = await setting(app)
    await everybodyMeets(honduras, panama)
    const { sig: _sig, from: _from, ...word } = signs(honduras, panama)
    const byOfficer = signBy('countersignature', word, honduras.officer.desk.key)
    const elsewhere = recordOffice(panama.sheet, { ...ownRecord(panama), programme: '0192f7a0-5b1e-7c3d-9a41-000000000199' })
    await told(honduras, (listed) => [...listed, ...asListed(byOfficer, elsewhere)])
    expect(refusedBy(honduras).toSorted()).toEqual(['seal.unknown-key', 'seal.wrong-context'])
    expect(standsFor(honduras, keyId(panama.sheet.record))).toBe('none')
  })

  it('cannot make a device forget a withdrawal that it saw; from one that saw none it can hide it', async ({ app }) => {
    const { honduras, panama } = await setting(app)
    await everybodyMeets(honduras, panama)
    const word = signs(honduras, panama)
    await honduras.officer.offices.say([word])
    await honduras.officer.offices.say([withdraw(honduras.sheet, word, { why: 'La hoja se perdió', at: LATER })])
    expect(standsFor(honduras, keyId(panama.sheet.record))).toBe('none')
    await panama.officer.offices.meet()
    const hides = (listed: Listed['statements']) => listed.filter(({ text }) => readStatement(text).type !== 'withdrawal')
    await told(honduras, hides)
    await told(panama, hides)
    for (const at of [honduras, panama]) {
      const [signed] = seenBy(at).find(({ record }) => record.state === 'PA')?.signed ?? []
      expect([signed?.counts, signed?.withdrawal?.why]).toEqual([false, 'La hoja se perdió'])
    }
    const late = new Officer(app, { programmeId: PROGRAMME, person: people['signatory-hn'].id, name: 'signatory-hn' })
    await late.begin(honduras.sheet)
    const lateAt: At = { officer: late, sheet: honduras.sheet }
    await told(lateAt, hides)
    expect(standsFor(lateAt, keyId(panama.sheet.record))).toBe('one')
    await told(lateAt, (listed) => listed)
    expect(standsFor(lateAt, keyId(panama.sheet.record))).toBe('none')
    await told(lateAt, hides)
    expect(standsFor(lateAt, keyId(panama.sheet.record))).toBe('none')
  })

  it('cannot make a device forget a withdrawal by filling it first', async ({ app }) => {
    const { honduras, panama } = await setting(app)
    await everybodyMeets(honduras, panama)
    const word = signs(honduras, panama)
    await honduras.officer.offices.say([word])
    await panama.officer.offices.meet()
    const back = withdraw(honduras.sheet, word, { why: 'La hoja se perdió', at: LATER })
    const junk = Array.from({ length: 10_000 }, (_, n) => ({ ...back, of: n.toString(16).padStart(64, '0') }))
    const { device } = panama.officer.desk
    const writing = device.transaction('statement', 'readwrite')
    for (const { id, text } of asListed(...junk)) void writing.store.put({ id, text, waits: false })
    await writing.done
    await honduras.officer.offices.say([back])
    await panama.officer.offices.meet()
    expect(await device.get('statement', statementId(back))).toBeDefined()
    expect(await device.count('statement')).toBeLessThan(300)
    await told(panama, (listed) => listed.filter(({ text }) => readStatement(text).type !== 'withdrawal'))
    const anew = new Offices(panama.officer.desk, panama.officer.server, PROGRAMME)
    await anew.load()
    expect(anew.state.said.withdrawals.get(statementId(word))).toEqual(back)
  })

  it('cannot fill a device, nor put a page in the place of data', async ({ app }) => {
    const { honduras } = await setting(app)
    await told(honduras, () => [{ id: 'a'.repeat(64), text: '<!doctype html>' }])
    expect(refusedBy(honduras)).toEqual(['seal.unreadable'])
    const before = await honduras.officer.desk.device.count('statement')
    const { id, text } = asListed(ownRecord(honduras))[0] ?? { id: '', text: '' }
    honduras.officer.line.tamper = (name, body) => (name === 'office-key.list' ? { statements: [{ id, text }], more: true } : body)
    await honduras.officer.offices.meet()
    expect(honduras.officer.offices.state.trouble).toMatchObject({ code: 'seal.truncated' })
    expect(await honduras.officer.desk.device.count('statement')).toBe(before)
  })

  it('is asked for nothing that tells of a case, and is handed public words alone', async ({ app }) => {
    const { honduras, panama } = await setting(app)
    await everybodyMeets(honduras, panama)
    const kinds = (await honduras.officer.desk.device.getAll('statement')).map(({ text }): Statement['type'] => readStatement(text).type)
    expect(kinds.toSorted()).toEqual(['office', 'office', 'vouch', 'vouch'])
    for (const { text } of await honduras.officer.desk.device.getAll('statement')) expect(text).not.toContain('AGE-SECRET')
  })
})
