import { base64 } from '@scure/base'
import { describe, expect } from 'vitest'
import type { App } from '#kernel/http/app.ts'
import { sealTo } from '#seal/age-file.ts'
import { canonicalText, sha256Hex } from '#seal/canonical.ts'
import { sealEnvelope } from '#seal/envelope.ts'
import { type Key, keyId, makeKey, signBy } from '#seal/key.ts'
import type { Keyring } from '#seal/ledger/entry.ts'
import { type Position, startOf } from '#seal/ledger/kept-log.ts'
import { paddedJson } from '#seal/padding.ts'
import { causeOf } from '#seal/refused.fixture.ts'
import { inHouse } from '#test/house.ts'
import { ONE_ENGINE } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import type { Sent } from '../contract/keeping.ts'
import { people, PROGRAMME, seed } from '../server/cases.fixture.ts'
import { adding } from '../web/members/readers-of.ts'
import { Officer, recoveryKey } from './officer.fixture.ts'

type Page = { begin: Sent; from: Position | null; entries: Sent[]; more: boolean }
type Change = (page: Page) => unknown

const PAGE = '<!doctype html><title>Iniciar sesión</title>'
const AT = '2026-03-02T14:00:00.000Z'

/** An officer on two devices. The second looks at a server that lies. */
const setting = async (app: App) => {
  const recovery = await recoveryKey()
  const at = (name: 'member-hn' | 'signatory-hn') =>
    new Officer(app, { programmeId: PROGRAMME, person: people[name].id, name }).begin(recovery)
  const [one, other] = [await at('member-hn'), await at('signatory-hn')]
  const ctx = await one.desk.begin({
    programmeId: PROGRAMME,
    title: 'Autobús canario',
    status: 'screening',
    jurisdictions: ['HN'],
    deadlines: [],
  })
  await one.meetings.keep(ctx)
  const found = await one.server.find(other.id)
  if (!found) throw new Error('the server knows no such key')
  await one.desk.setReaders(ctx, adding(ctx, found.record))
  await one.meetings.meet()
  await other.meetings.meet()
  await other.take(ctx)
  for (const pseudonym of ['V-01 Ceiba', 'V-02 Pino', 'V-03 Jade']) await one.desk.add(ctx, 'person', { pseudonym, roles: ['victim'] })
  await one.meetings.meet()
  return { one, other, ctx }
}

const lying = (officer: Officer, operation: string, change: (body: unknown) => unknown) => {
  officer.line.tamper = (name, body) => (name === operation ? change(structuredClone(body)) : body)
}

/** Everything of the case that a device keeps. */
const heldBy = async ({ desk }: Officer, ctx: string) => ({
  entries: (await desk.device.getAllKeysFromIndex('entry', 'ctx', ctx)).toSorted(),
  meeting: await desk.device.get('meeting', ctx),
})

const textOf = ({ text }: Sent) => JSON.parse(text) as Keyring
const of = (page: Page, index: number): Sent => {
  const found = page.entries[index]
  if (!found) throw new Error('no such entry')
  return found
}

describe('a server that is not to be trusted, over HTTP', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  /** What the second device says of each lie about the case; after each it must hold just what it held, and it goes on once the truth is told. */
  const told = async (app: App, ...changes: readonly Change[]): Promise<readonly unknown[]> => {
    const { other, ctx } = await setting(app)
    const before = await heldBy(other, ctx)
    const said: unknown[] = []
    for (const change of changes) {
      lying(other, 'case.read', (body) => change(body as Page))
      await other.meetings.meet()
      const trouble = other.meetings.state.cases.get(ctx)?.trouble
      said.push(trouble?.kind === 'seal' ? trouble.code : trouble)
      expect(await heldBy(other, ctx)).toEqual(before)
      expect(other.caseOf(ctx).file.person).toEqual([])
    }
    lying(other, 'case.read', (body) => body)
    await other.meetings.meet()
    expect(other.caseOf(ctx).file.person).toHaveLength(3)
    return said
  }

  it('is believed when it tells what was told to it', async ({ app }) => expect(await told(app)).toEqual([]))

  it('cannot put a page in the place of data, nor data of another form', async ({ app }) => {
    const entries = [{ text: PAGE, payload: base64.encode(new Uint8Array(4)) }]
    // Of the form of base 64, with bits that are left over.
    const leftOver = (sent: Sent) => ({ ...sent, payload: 'AB==' })
    expect(
      await told(
        app,
        () => PAGE,
        (page) => ({ ...page, entries }),
        (page) => ({ ...page, entries: page.entries.with(0, leftOver(of(page, 0))) }),
        (page) => ({ ...page, begin: leftOver(page.begin) }),
      ),
    ).toEqual(Array.from({ length: 4 }, () => 'seal.unreadable'))
  })

  it('cannot change an entry: who wrote it, when, under which keyring, or what is sealed in it', async ({ app }) => {
    const first = (page: Page, over: Partial<Sent>) => ({ ...page, entries: page.entries.with(0, { ...of(page, 0), ...over }) })
    const saying = (over: object): Change => {
      return (page) => first(page, { text: canonicalText({ ...textOf(of(page, 0)), ...over }) })
    }
    const lies = [saying({ at: AT }), saying({ from: 'A'.repeat(32) }), saying({ keyring: 'a'.repeat(64) })]
    const swapped: Change = (page) => first(page, { payload: of(page, 1).payload })
    expect(await told(app, ...lies, swapped)).toEqual(['seal.bad-signature', 'seal.unknown-key', 'seal.old-keyring', 'seal.altered'])
  })

  it('cannot leave one out of the middle, nor play in one of another case', async ({ app }) => {
    const foreign = await setting(app)
    const [entry] = [...foreign.one.caseOf(foreign.ctx).ledger.entries]
    if (!entry) throw new Error('no entry')
    const sent = { text: canonicalText(entry.entry), payload: base64.encode(entry.payload) }
    const without: Change = (page) => ({ ...page, entries: page.entries.toSpliced(0, 1) })
    const played: Change = (page) => ({ ...page, entries: [sent, ...page.entries] })
    expect(await told(app, without, played)).toEqual(['seal.truncated', 'seal.wrong-context'])
  })

  it('cannot go back behind what a device has seen, whether its log is cut, is another, or begins anew', async ({ app }) => {
    const cut: Change = (page) => ({ ...page, from: null, entries: [] })
    const other: Change = (page) => ({ ...page, from: page.from && { ...page.from, chain: 'b'.repeat(64) } })
    const anew: Change = (page) => ({ ...page, from: startOf('c'.repeat(64)), entries: [] })
    expect(await told(app, cut, other, anew)).toEqual(['seal.rollback', 'seal.rollback', 'seal.rollback'])
  })

  it('cannot keep a device waiting for entries that never come', async ({ app }) => {
    expect(await told(app, (page) => ({ ...page, entries: [], more: true }))).toEqual(['seal.truncated'])
  })

  it('cannot say that it keeps what it dropped: the next look finds another log', async ({ app }) => {
    const { one, ctx } = await setting(app)
    lying(one, 'case.send', (body) => ({ ...(body as object), taken: ['d'.repeat(64)] }))
    await one.desk.add(ctx, 'person', { pseudonym: 'V-04 Nance', roles: ['victim'] })
    await one.meetings.meet()
    lying(one, 'case.send', (body) => body)
    await one.meetings.meet()
    expect(one.meetings.state.cases.get(ctx)?.trouble).toMatchObject({ code: 'seal.rollback' })
    await one.meetings.keep(ctx)
    expect(one.meetings.state.cases.get(ctx)).toMatchObject({ waiting: 0, trouble: null })
  })

  const keyringBy = async (page: Page, by: Key, over: (server: Key) => Partial<Keyring>): Promise<Page> => {
    const server = await makeKey({ kind: 'officer', madeAt: AT })
    const { begin } = page
    const { founder, recovery } = JSON.parse(begin.text) as { founder: Keyring['holders'][number]; recovery: Keyring['recovery'] }
    const head = {
      v: 1,
      type: 'keyring',
      ctx: sha256Hex(begin.text),
      prev: [],
      at: AT,
      replaces: [sha256Hex(begin.text)],
      holders: [founder, server.record],
      leads: [keyId(founder)],
      recovery,
      epoch: (await makeKey({ kind: 'officer', madeAt: AT })).record.recipient,
      ...over(server),
    }
    const payload = await sealTo(
      [...head.holders, head.recovery].map(({ recipient }) => recipient),
      paddedJson({}),
    )
    const text = canonicalText(signBy('keyring', { ...head, payload: sha256Hex(payload) }, by))
    return { ...page, entries: [{ text, payload: base64.encode(payload) }] }
  }

  it('cannot add a reader, itself or another, nor take recovery from the office', async ({ app }) => {
    const server = await makeKey({ kind: 'officer', madeAt: AT })
    const paper = await makeKey({ kind: 'recovery', madeAt: AT })
    const lies: ((page: Page) => Promise<Page>)[] = [
      (page) => keyringBy(page, server, () => ({})),
      (page) => keyringBy(page, server, () => ({ holders: [server.record], leads: [keyId(server.record)] })),
      (page) => keyringBy(page, server, () => ({ recovery: paper.record })),
    ]
    const { other, ctx } = await setting(app)
    const before = await heldBy(other, ctx)
    const truth = (await other.server.read(ctx, before.meeting?.position.seq ?? 0)) as Page
    for (const lie of lies) {
      const page = await lie(truth)
      lying(other, 'case.read', () => page)
      await other.meetings.meet()
      expect(other.meetings.state.cases.get(ctx)?.trouble).toMatchObject({ code: 'seal.no-authority' })
      expect(await heldBy(other, ctx)).toEqual(before)
      expect(other.caseOf(ctx).ledger.standing.inForce.every(({ keyring }) => keyring.holders.length === 2)).toBe(true)
    }
  })

  it('cannot put a key in the place of the one whose fingerprint was read out', async ({ app }) => {
    const { one, other } = await setting(app)
    const server = await makeKey({ kind: 'officer', madeAt: AT })
    lying(one, 'key.find', (body) => ({ ...(body as object), record: server.record }))
    expect(await causeOf(() => one.server.find(other.id))).toBe('seal.unknown-key')
    const { record } = other.desk.key
    lying(one, 'key.find', (body) => ({ ...(body as object), record: { ...record, madeAt: '2026-03-02T14:00:00.001Z' } }))
    expect(await causeOf(() => one.server.find(other.id))).toBe('seal.bad-signature')
  })

  it('cannot give a copy that is another than it says', async ({ app }) => {
    const { one, other } = await setting(app)
    const made = await sealEnvelope(one.desk.key, {
      at: AT,
      until: null,
      to: [other.desk.key.record],
      content: { kind: 'istmo/exhibit/1' },
    })
    await one.server.give(made)
    const id = sha256Hex(made.text)
    const altered = made.text.replace('"until":null', '"until":"2027-01-01T00:00:00.000Z"')
    const own = await sealEnvelope(await makeKey({ kind: 'officer', madeAt: AT }), {
      at: AT,
      until: null,
      to: [other.desk.key.record],
      content: {},
    })
    const lies = [
      ['seal.bad-signature', { text: altered, payload: base64.encode(made.payload) }],
      ['seal.altered', { text: own.text, payload: base64.encode(own.payload) }],
      ['seal.unreadable', { text: made.text, payload: 'AB==' }],
    ] as const
    for (const [code, lie] of lies) {
      lying(other, 'copy.read', () => lie)
      await other.meetings.meet()
      expect(other.meetings.state.refused).toEqual([{ id, code }])
      expect(await other.desk.device.count('envelope')).toBe(0)
    }
    lying(other, 'copy.read', (body) => body)
    await other.meetings.meet()
    expect(await other.desk.device.count('envelope')).toBe(1)
  })

  it('closes a case by saying nothing of it, which loses nothing: what was written waits, and opens again when it is handed out', async ({
    app,
  }) => {
    const { other, ctx } = await setting(app)
    await other.meetings.meet()
    lying(other, 'case.list', () => [])
    await other.meetings.meet()
    expect(other.desk.caseOf(ctx)).toBeUndefined()
    lying(other, 'case.list', (body) => body)
    await other.meetings.meet()
    expect(other.caseOf(ctx).file.person).toHaveLength(3)
  })
})
