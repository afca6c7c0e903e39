import type { Seed } from '#test/security/case.ts'
import type { Writer } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { canonicalText, sha256Hex } from '#seal/canonical.ts'
import { claimKey } from '#seal/claim.ts'
import { sealEnvelope, type StoredEnvelope } from '#seal/envelope.ts'
import { type Key, keyId } from '#seal/key.ts'
import { after, startOf } from '#seal/ledger/kept-log.ts'
import { countersign } from '#seal/office/countersign.ts'
import { recordOffice, statementId } from '#seal/office/record.ts'
import { vouchFor } from '#seal/office/vouch.ts'
import { withdraw } from '#seal/office/withdraw.ts'
import { proveRecovery } from '#seal/recovery-proof.ts'
import { note, type TestCase, testCaseOf, testKey } from '#seal/seal.fixture.ts'
import { CELL_IDS } from '../contract/counts/measures.ts'
import { sentOf } from '../contract/keeping.ts'
import { signRelease } from '../domain/counts/signed-release.ts'
import { accountOf, officeIn, PROGRAMME } from '#test/security/people.ts'
import { NOW } from '#test/house.ts'

/** Cases and copies that the server keeps sealed. They are made once, so that two worlds of one test have the same. */
const AT = '2026-02-01T00:00:00.000Z'
const MEMBER = 'country-member HN'
const SIGNATORY = 'country-signatory HN'
const OF_GT = 'country-signatory GT'

const [RECOVERY, OF_GT_RECOVERY, OTHER_RECOVERY] = [
  await testKey(90, 'recovery'),
  await testKey(89, 'recovery'),
  await testKey(88, 'recovery'),
]
const KEYS = {
  [MEMBER]: await testKey(91),
  [SIGNATORY]: await testKey(92),
  [OF_GT]: await testKey(93),
  'no seat': await testKey(94),
} as const
const [member, signatory, ofGuatemala, noSeat] = Object.values(KEYS) as [Key, Key, Key, Key]

const begun = async (founder: Key, holders: readonly Key[], recovery = RECOVERY): Promise<{ made: TestCase; keyring: string }> => {
  const made = await testCaseOf(founder, recovery)
  const keyring = await made.change(founder, { holders })
  await made.write(keyring, note('algo'), { by: founder })
  return { made, keyring }
}
const both = await begun(member, [member, signatory])
const removed = await begun(member, [member, signatory])
/** Handed in by nobody yet: an entry of the signatory, written before they knew that they read no more. */
const [LATE_FROM, beforeRemoval] = [removed.made.ledger.size + 1, removed.made.ledger.heads]
await removed.made.change(member, { holders: [member] }, { replaces: [removed.keyring] })
await removed.made.write(removed.keyring, note('tarde', 2), { by: signatory, prev: beforeRemoval })
const guatemala = await begun(ofGuatemala, [ofGuatemala], OF_GT_RECOVERY)
const fresh = await begun(member, [member])

const storedIn = ({ made }: { made: TestCase }) => made.stored()
const ctxOf = ({ made }: { made: TestCase }): string => made.ledger.ctx

export const CASE = { both: ctxOf(both), removed: ctxOf(removed), GT: ctxOf(guatemala), none: 'e'.repeat(64) } as const
/** A case that is not here yet, whole. */
export const FRESH = { ctx: ctxOf(fresh), begin: sentOf(storedIn(fresh).begin), entries: storedIn(fresh).entries.map(sentOf) }
export const LATE = { ctx: CASE.removed, begin: null, entries: storedIn(removed).entries.slice(LATE_FROM).map(sentOf) }
/** One whose content is another's. */
export const SWAPPED = { ...FRESH, entries: FRESH.entries.map((one) => ({ ...one, payload: FRESH.begin.payload })) }

/** Written at once to the case of both, by each of them in turn; nobody has handed them in yet. */
const KEPT_OF_BOTH = both.made.ledger.size
const known = both.made.ledger.heads
for (let at = 0; at < 8; at += 1)
  await both.made.write(both.keyring, note('a la vez', 10 + at), { by: at % 2 === 0 ? member : signatory, prev: known })
export const AT_ONCE = storedIn(both).entries.slice(KEPT_OF_BOTH).map(sentOf)

const given = async (by: Key, to: Key): Promise<StoredEnvelope> =>
  sealEnvelope(by, { at: AT, until: null, to: [to.record], content: 'algo' })
const COPIES = { [MEMBER]: await given(member, signatory), [OF_GT]: await given(ofGuatemala, noSeat) }
export const COPY = { HN: sha256Hex(COPIES[MEMBER].text), GT: sha256Hex(COPIES[OF_GT].text), none: 'd'.repeat(64) } as const
export const NEW_COPY = sentOf(await given(member, signatory))
export const TO_STRANGER = sentOf(await given(member, await testKey(95)))

export const KEY = { own: keyId(member.record), GT: keyId(ofGuatemala.record), none: '0'.repeat(32) } as const
/** What an actor claims: a key that nobody has, and the member's. */
export const claimBy = (who: string, key: Key) => claimKey(key, { programme: PROGRAMME, person: accountOf(who), at: AT })
/** That an actor holds the sheet of the office of Honduras, at a moment. */
export const sheetBy = (who: string, at = NOW.toISOString()) =>
  proveRecovery(RECOVERY, { programme: PROGRAMME, person: accountOf(who), at })
/** And one of an office that has no case here. */
export const otherSheetBy = (who: string) =>
  proveRecovery(OTHER_RECOVERY, { programme: PROGRAMME, person: accountOf(who), at: NOW.toISOString() })
export const NEW_KEY = await testKey(96)
export const TAKEN_KEY = member

/** Offices of which each has said of itself whose its key is, and that of Honduras answers for that of Guatemala. */
const officeOf = async (byte: number, state: string, name = `Oficina de ${state}`) => {
  const key = await testKey(byte, 'recovery')
  return { key, record: recordOffice(key, { programme: PROGRAMME, name, state, since: AT }) }
}
const [officeHN, officeGT, officeNew] = [await officeOf(97, 'HN'), await officeOf(98, 'GT'), await officeOf(99, 'HN')]
const LATER = '2026-02-02T00:00:00.000Z'
const signedBy = (as: typeof officeHN, office: typeof officeHN, at = AT) =>
  countersign(as.key, { as: as.record, office: office.record }, { how: 'person', at })
const keptWord = signedBy(officeHN, officeGT)
const SAID = [officeHN.record, officeGT.record, keptWord]
const wordOn = (officer: string) => vouchFor(officeHN.key, officeHN.record, { officer, since: AT })
export const OFFICE = {
  fresh: officeNew.record,
  again: officeGT.record,
  elsewhere: { ...officeNew.record, name: 'Otra oficina' },
  signs: signedBy(officeHN, officeGT, LATER),
  signsForGT: signedBy(officeGT, officeHN),
  signsUnknown: signedBy(officeHN, { ...officeGT, record: recordOffice(officeGT.key, { ...officeGT.record, since: LATER }) }),
  vouchesOwn: wordOn(KEY.own),
  vouchesGT: wordOn(KEY.GT),
  vouchesNone: wordOn(KEY.none),
  takesBack: withdraw(officeHN.key, keptWord, { why: 'Hoja perdida', at: LATER }),
  takesBackUnsaid: withdraw(officeHN.key, signedBy(officeHN, officeGT, LATER), { why: 'Hoja perdida', at: LATER }),
} as const

const keepSaid = async (tx: Writer<never>): Promise<void> => {
  const sheets = [officeHN, officeGT].map(({ record }) => ({ key_id: record.from, office_id: officeIn(PROGRAMME, record.state) }))
  await insertRows(
    tx,
    'office_sheet',
    sheets.map((one) => ({ programme_id: PROGRAMME, ...one })),
  )
  await insertRows(
    tx,
    'office_statement',
    SAID.map((one) => {
      return {
        programme_id: PROGRAMME,
        id: statementId(one),
        kind: one.type,
        text: canonicalText(one),
        said_by: 'a colleague',
        said_at: AT,
      }
    }),
  )
}

const counted = (by: Key, country: string, value: number) =>
  signRelease(
    {
      programme: PROGRAMME,
      office: officeIn(PROGRAMME, country),
      country,
      year: 2025,
      zeros: false,
      cells: Object.fromEntries(CELL_IDS.map((id) => [id, id === 'TIP.prosecuted' ? value : null])),
      supersedes: null,
      at: NOW.toISOString(),
    },
    by,
  )
/** What the head of an office signs, and what others might sign in their place. */
export const COUNTS = {
  own: counted(signatory, 'HN', 12),
  member: counted(member, 'HN', 12),
  GT: counted(signatory, 'GT', 12),
  small: counted(signatory, 'HN', 3),
} as const

const hex = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString('hex')}`

const keepCase = async (tx: Writer<never>, { made }: { made: TestCase }, upTo = Infinity): Promise<void> => {
  const { begin } = made.stored()
  const of = { programme_id: PROGRAMME, ctx: made.ledger.ctx }
  let position = startOf(of.ctx)
  const rows = made
    .stored()
    .entries.slice(0, upTo)
    .map(({ text, payload }) => {
      position = after(position, sha256Hex(text))
      return { ...of, ...position, hash: sha256Hex(text), text, payload: hex(payload), sent_at: AT }
    })
  await insertRows(tx, 'sealed_case', [
    { ...of, text: begin.text, payload: hex(begin.payload), kept_by: 'a colleague', kept_at: AT, ...position },
  ])
  await insertRows(tx, 'sealed_case_entry', rows)
  const present = new Set(made.ledger.standing.inForce.flatMap(({ keyring }) => keyring.holders.map(keyId)))
  const named = new Set([made.founder, ...(made === guatemala.made ? [] : [member, signatory])].map(({ record }) => keyId(record)))
  await insertRows(
    tx,
    'sealed_case_reader',
    [...named].map((key_id) => ({ ...of, key_id, present: present.has(key_id) })),
  )
  const { recipient, verify } = made.recovery.record
  await insertRows(tx, 'sealed_case_recovery', [{ ...of, recipient, verify, present: true }])
}

type Holder = keyof typeof KEYS

const keepCopy = async (
  tx: Writer<never>,
  { text, payload }: StoredEnvelope,
  between: readonly [by: Holder, to: Holder],
): Promise<void> => {
  const [of, [by]] = [{ programme_id: PROGRAMME, id: sha256Hex(text) }, between]
  await insertRows(tx, 'sealed_copy', [{ ...of, text, payload: hex(payload), given_by: accountOf(by), given_at: AT }])
  const readers = between.map((who) => ({ ...of, key_id: keyId(KEYS[who].record), is_sender: who === by }))
  await insertRows(tx, 'sealed_copy_reader', readers)
}

/** @param without what Guatemala alone knows: whose key is whose, every officer of the programme may ask */
export const seed: Seed = async (tx, { without }) => {
  const key = (who: string, { record }: Key) => {
    return {
      programme_id: PROGRAMME,
      key_id: keyId(record),
      person: accountOf(who),
      record: canonicalText(record),
      name: 'A role',
      claimed_at: AT,
    }
  }
  await insertRows(
    tx,
    'officer_key',
    Object.entries(KEYS).map(([who, one]) => key(who, one)),
  )
  await keepSaid(tx)
  await keepCase(tx, both, KEPT_OF_BOTH)
  await keepCase(tx, removed, LATE_FROM)
  await keepCopy(tx, COPIES[MEMBER], [MEMBER, SIGNATORY])
  if (without === 'GT') return
  await keepCase(tx, guatemala)
  await keepCopy(tx, COPIES[OF_GT], [OF_GT, 'no seat'])
}
