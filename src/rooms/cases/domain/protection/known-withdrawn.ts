import { keyId } from '#seal/key.ts'
import type { Ledger } from '#seal/ledger/ledger.ts'
import type { Opened, Version } from '#seal/ledger/opened.ts'
import { readersOf } from '#seal/ledger/view.ts'
import { COMMON, KnownPerson, type ProtectionBegun } from '../../contract/common.ts'
import { PROTECTION } from '../../contract/protection/contents.ts'
import type { CaseFile } from '../case-file.ts'
import { originsOf } from '../origins.ts'
import { protectedPersons } from '../protected-persons.ts'
import { authorsIn, buildersOf, partNamed, partsOf, protectorsOf } from './parts.ts'
import type { CommonFile } from './protection-file.ts'
import { type Answered, type Renewed, type StandingWithdrawal, type Withdrawn, withdrawalsIn } from './withdrawn.ts'

type Read = { readonly ledger: Ledger; readonly opened: Opened; readonly file: CaseFile; readonly common: CommonFile }

/** The parts that protect, each as whoever began it said. The word of anybody else does not count, nor that a part is one which is seen here to be another. */
const begunIn = ({ ledger, opened, file }: Read): readonly ProtectionBegun[] =>
  file.protection.flatMap(({ content, from }) => {
    const begun = ledger.keyring(content.protection)
    const isOther = ![undefined, PROTECTION].includes(opened.kindOf(content.protection))
    return begun?.compartment === begun?.hash && begun?.keyring.from === from && !isOther ? [content] : []
  })

/**
 * Whether something may be told where this key does not read it. Whoever reads a part of the case and never built it protects: each of them must share an
 * open common part with this key, whatever whoever gave them protection wrote of it. What is common must be read here whole, and nobody be kept from
 * writing into it.
 */
const isBlind = ({ ledger, opened }: Read, begun: readonly ProtectionBegun[]): boolean => {
  const common = partsOf({ ledger, opened }, COMMON, opened.own)
  const open = common.filter(({ stands, compartment }) => stands === 'open' && opened.isWhole(compartment))
  const heard = new Set(open.flatMap(({ holders }) => holders.map(keyId)))
  const builders = buildersOf(ledger)
  const apart = ledger.standing.inForce.filter(({ compartment }) => compartment !== ledger.ctx)
  const strangers = apart.flatMap(({ keyring }) => keyring.holders.map(keyId)).filter((id) => !builders.has(id))
  const named = apart.filter(({ compartment }) => begun.some(({ protection }) => protection === compartment))
  const protectors = [...strangers, ...named.flatMap(({ keyring }) => keyring.holders.map(keyId))]
  const isRead = (compartment: string) => open.some((one) => one.compartment === compartment)
  return open.length < common.length || protectors.some((id) => !heard.has(id)) || begun.some((one) => !isRead(one.common))
}

/** By id, all that the case ever called somebody. */
const pseudonymsIn = (versions: readonly Version[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const called = new Map<string, Set<string>>()
  for (const { id, content } of versions) {
    const { data } = KnownPerson.safeParse({ pseudonym: (content as { pseudonym?: unknown } | null)?.pseudonym })
    called.set(id, new Set([...(called.get(id) ?? []), ...(data ? [data.pseudonym] : [])]))
  }
  return called
}

/** Persons whom what is common calls otherwise than the case ever did, and whoever bears the pseudonym that it gives to somebody whom the case never knew. */
const confusedBy = (called: ReadonlyMap<string, ReadonlySet<string>>, known: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] =>
  [...known].flatMap(([id, pseudonyms]) => {
    const own = called.get(id)
    if (own) return [...pseudonyms].every((one) => own.has(one)) ? [] : [id]
    return [...called].flatMap(([other, names]) => ([...pseudonyms].some((one) => names.has(one)) ? [other] : []))
  })

/**
 * Whether the author of an entry could read another, of whatever part: it builds upon that, and they held a key of the part as it was then or as it was changed
 * after, by what they knew. Whoever saw only that something was told knows nothing of it.
 */
const couldRead = (ledger: Ledger, entry: string, other: string): boolean => {
  const [author, told] = [ledger.entry(entry)?.entry.from, ledger.entry(other)?.entry]
  if (author === undefined || told?.type !== 'object' || !ledger.buildsOn(entry, other)) return false
  const compartment = ledger.keyring(told.keyring)?.compartment
  const { voided } = ledger.standing
  return ledger.keyrings.some((one) => {
    const isSince = one.hash === told.keyring || (one.compartment === compartment && one.knew.has(told.keyring))
    return isSince && !voided.has(one.hash) && readersOf(one.keyring).includes(author) && ledger.couldKnow(entry, one.hash)
  })
}

/**
 * Consents that were given anew, with what was written by somebody who knew that: they read the word of whoever protects, and had read it when they began. What
 * was taken in of what had been set aside is of the moment at which its author wrote it.
 */
const renewedIn = ({ ledger, opened, file }: Pick<Read, 'ledger' | 'opened' | 'file'>, all: readonly Answered[]): readonly Renewed[] => {
  const written = [...file.gate, ...file.task].map(({ version }) => version)
  const untold = new Map(file.task.map(({ version, content }) => [version, content.untold ?? []]))
  const origins = originsOf(file.taken, opened, (hash) => ledger.entry(hash)?.entry)
  return all.flatMap(({ withdrawal: { content }, renewals }) => {
    const [first] = renewals
    if (!first) return []
    const knows = (version: string) =>
      renewals
        .filter((renewal) => !untold.get(version)?.includes(renewal.version))
        .some((renewal) => couldRead(ledger, origins.get(version)?.entry ?? version, renewal.version))
    const by = renewals.map(({ version }) => version)
    return [{ ...content, anew: first.content.on, by, knownTo: new Set(written.filter(knows)) }]
  })
}

/** What the key by which a case was opened can know of consents that were taken back. */
export const withdrawnIn = (read: Read): Withdrawn => {
  const { ledger, opened, file, common } = read
  const [begun, builders, authors] = [begunIn(read), buildersOf(ledger), authorsIn(ledger)]
  const parts = begun.flatMap(({ protection }) => partNamed({ ledger }, protection, opened.own) ?? [])
  const protectorsFor = (author: string) => {
    const own = parts.filter(({ compartment }) => authors.get(compartment)?.has(author))
    return protectorsOf(own.length > 0 ? own : parts, builders)
  }
  const all = withdrawalsIn(common, protectorsFor)
  const standing = all.filter(({ renewals }) => renewals.length === 0).map(({ withdrawal }) => withdrawal)
  const { versions } = opened
  const called = pseudonymsIn(versions.filter(({ compartment, kind }) => compartment === ledger.ctx && kind === 'person'))
  const known = pseudonymsIn(versions.filter(({ compartment, kind }) => kind === 'known' && opened.kindOf(compartment) === COMMON))
  const now = new Set(protectedPersons(file).map(({ id }) => id))
  const isLost = ({ content: { person } }: StandingWithdrawal) => !now.has(person) && (called.has(person) || known.has(person))
  const ofNobody = standing.filter(isLost).map(({ content: { act } }) => act)
  return { standing, renewed: renewedIn(read, all), isBlind: isBlind(read, begun), ofNobody, confused: confusedBy(called, known) }
}
