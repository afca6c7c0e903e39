import { keyId, type KeyRecord } from '#seal/key.ts'
import type { StoredEntry } from '#seal/ledger/entry.ts'
import type { Position } from '#seal/ledger/kept-log.ts'
import { SealRefused } from '#seal/refused.ts'
import type { CaseSheet } from '../../contract/case-sheet.ts'
import { COMMON, type CommonKind, type CommonOf, CONTENTS_OF_COMMON } from '../../contract/common.ts'
import { type ContentKind, type ContentOf, CONTENTS, IDENTITY } from '../../contract/contents.ts'
import { Identity } from '../../contract/identity.ts'
import { CONTENTS_OF_PROTECTION, PROTECTION, type ProtectedKind, type ProtectedOf } from '../../contract/protection/contents.ts'
import type { Standing } from '../../domain/case-file.ts'
import { namedIn } from '../../domain/identities.ts'
import { authorsIn, buildersOf, type Part, partsOf, placeFor } from '../../domain/protection/parts.ts'
import type { KeptCase } from './device.ts'
import { inPlaceOf } from '../../domain/in-place-of.ts'
import { KeyDesk, now } from './key-desk.ts'
import { NameWritten } from './name-written.ts'
import {
  beginKept,
  openKept,
  type OpenCase,
  type Placed,
  type SeenIdentity,
  withUnseen,
  writeIdentity,
  writeTogether,
  type Written,
} from './open-case.ts'
import { giveProtection, takeOver } from './protect.ts'
import { type ReadersChange, setReaders } from './set-readers.ts'
import { anew, type Found, takeAside } from './take-aside.ts'
import { takeIn } from './take-in.ts'

/** What is written, or what makes it of the case as it is when its turn comes. */
type Made<Content> = Content | ((open: OpenCase) => Content)

const madeOf = <Content>(made: Made<Content>, open: OpenCase): Content =>
  typeof made === 'function' ? (made as (open: OpenCase) => Content)(open) : made

/** One word that both sides know; under an id of its own unless it is of somebody. */
export type CommonWord = {
  [Kind in CommonKind]: { readonly kind: Kind; readonly content: CommonOf<Kind>; readonly id?: string }
}[CommonKind]
type Telling = (open: OpenCase) => readonly CommonWord[]

/** What one person has open on one device, and what they write into it. */
export class Desk extends KeyDesk {
  #last: Promise<unknown> = Promise.resolve()

  /** @returns the name of the case */
  async begin(sheet: CaseSheet): Promise<string> {
    const begun = await beginKept(this.device, { key: this.key, recovery: this.open.kept.recovery, at: now() })
    this.show(begun)
    await this.add(begun.kept.ctx, 'case', sheet)
    return begun.kept.ctx
  }

  /** Puts something new into a case. @returns its id. @throws SealRefused where it cannot be sealed, NameWritten where it names somebody; nothing is written then */
  async add<Kind extends ContentKind>(ctx: string, kind: Kind, made: Made<ContentOf<Kind>>): Promise<string> {
    const id = crypto.randomUUID()
    await this.#write(ctx, (open) => ({ id, kind, parents: [], content: CONTENTS[kind].parse(madeOf(made, open)) }))
    return id
  }

  /** Writes what something is now, in the place of all the versions that stand, with what has to go along of these. @throws SealRefused as `add` */
  async change<Kind extends ContentKind>(
    ctx: string,
    kind: Kind,
    { standing, content }: { standing: readonly Standing<ContentOf<Kind>>[]; content: Made<ContentOf<Kind>> | null },
  ): Promise<void> {
    const [first] = standing
    if (!first) throw new Error('nothing stands that could be changed')
    const replaced = standing.filter(({ id }) => id === first.id)
    const parents = replaced.map(({ version }) => version)
    await this.#write(ctx, (open) => {
      const said = content === null ? null : CONTENTS[kind].parse(madeOf(content, open))
      return { id: first.id, kind, parents, content: said && inPlaceOf(kind, said, replaced) }
    })
  }

  /**
   * Takes in what was set aside: writes it anew by this officer's key, and whose it was beside it.
   * @throws SealRefused and NameWritten as `add`; nothing is written then
   */
  takeAside(ctx: string, found: Found): Promise<void> {
    return this.#inTurn(ctx, (open) => {
      if (found.version.kind !== IDENTITY) this.#refuseNames(open, anew(open, found))
      return takeAside(this.device, open, { key: this.key, at: now(), found })
    })
  }

  /** Writes who somebody is, sealed apart from the case. @param seen what the officer had before them and changes. @throws SealRefused as `add` */
  identify(ctx: string, identity: Identity, seen: readonly SeenIdentity[] = []): Promise<void> {
    const known = Identity.parse(identity)
    return this.#inTurn(ctx, (open) => writeIdentity(this.device, open, { key: this.key, at: now(), identity: known, seen }))
  }

  /** Takes in what a server has more of a case. @throws SealRefused with the first cause; nothing of it is here then */
  takeIn(ctx: string, from: Position, entries: readonly StoredEntry[]): Promise<void> {
    return this.#inTurn(ctx, (open) => takeIn(this.device, open, { from, entries }))
  }

  /**
   * Changes who reads parts of a case, by what is in force when its turn comes.
   * @throws SealRefused `seal.no-authority` where this officer may not, and as `changeReaders`, NotDone `case.reader-gone`; nothing is written then
   */
  setReaders(ctx: string, change: ReadersChange): Promise<void> {
    return this.#inTurn(ctx, (open) => setReaders(this.device, open, { key: this.key, at: now(), change }))
  }

  /** Puts the protection of a case into the hands of somebody, or of this officer. @throws SealRefused as `giveProtection` */
  giveProtection(ctx: string, worker: KeyRecord | null): Promise<void> {
    return this.#inTurn(ctx, (open) => giveProtection(this.device, open, { key: this.key, at: now(), worker: worker ?? this.key.record }))
  }

  /** Makes a part that was begun for this officer their own. @throws SealRefused as `changeReaders` */
  takeOver(ctx: string, compartment: string): Promise<void> {
    return this.#inTurn(ctx, (open) => takeOver(this.device, open, { key: this.key, at: now(), compartment }))
  }

  /**
   * Puts something new into the part that protects.
   * @param id that of a person where the case calls them by it
   * @throws SealRefused `seal.given-away` where this officer has no such part to write in; otherwise as `add`
   */
  async protect<Kind extends ProtectedKind>(ctx: string, kind: Kind, content: ProtectedOf<Kind>, id?: string): Promise<string> {
    const own = { id: id ?? crypto.randomUUID(), kind, parents: [], content: CONTENTS_OF_PROTECTION[kind].parse(content) }
    await this.#writeAll(ctx, (open) => [{ object: own, compartment: this.#placeIn(open) }])
    return own.id
  }

  /**
   * Writes what something in the part that protects is now, beside what it was, with what has to go along of that.
   * @param told what is told of it, by the case as it is when its turn comes: both are written or neither is, and nobody has these words without the version
   * @throws SealRefused as `protect` and `tell`
   */
  async changeProtected<Kind extends ProtectedKind>(
    ctx: string,
    kind: Kind,
    { standing, content, told }: { standing: readonly Standing<ProtectedOf<Kind>>[]; content: ProtectedOf<Kind> | null; told?: Telling },
  ): Promise<void> {
    const [first] = standing
    if (!first) throw new Error('nothing stands that could be changed')
    const replaced = standing.filter(({ id }) => id === first.id)
    const parents = replaced.map(({ version }) => version)
    const said = content === null ? null : CONTENTS_OF_PROTECTION[kind].parse(content)
    const object = { id: first.id, kind, parents, content: said && inPlaceOf(kind, said, replaced) }
    await this.#writeAll(ctx, (open) => {
      // A version takes the place of none in another part.
      const compartment = open.opened.versions.find(({ entry }) => entry === first.version)?.compartment
      if (compartment === undefined) throw new SealRefused('seal.given-away', ctx.slice(0, 16))
      return [{ object, compartment }, ...this.#wordsIn(open, told?.(open) ?? [])]
    })
  }

  /**
   * Says what whoever builds the case and whoever protects both know, in every common part that this officer reads: whoever begins a second one keeps it from
   * nobody by that. @param told as in `changeProtected` @throws SealRefused as `protect`
   */
  tell(ctx: string, told: Telling): Promise<void> {
    return this.#writeAll(ctx, (open) => this.#wordsIn(open, told(open)))
  }

  #wordsIn(open: OpenCase, words: readonly CommonWord[]): readonly Placed[] {
    const parts = words.length > 0 ? this.#partsIn(open, COMMON) : []
    return words.flatMap(({ id = crypto.randomUUID(), kind, content }) => {
      const object = { id, kind, parents: [], content: CONTENTS_OF_COMMON[kind].parse(content) }
      return parts.map(({ compartment }) => ({ object, compartment }))
    })
  }

  /** The parts of a kind that this officer may write into: one at least. @throws SealRefused `seal.given-away`, `seal.two-keyrings` */
  #partsIn(open: OpenCase, kind: string): readonly Part[] {
    const parts = partsOf(open, kind, keyId(this.key.record))
    const writable = parts.filter(({ stands }) => stands === 'open')
    if (writable.length > 0) return writable
    throw new SealRefused(
      parts.some(({ stands }) => stands === 'two') ? 'seal.two-keyrings' : 'seal.given-away',
      open.ledger.ctx.slice(0, 16),
    )
  }

  #placeIn(open: OpenCase): string {
    const around = { own: keyId(this.key.record), builders: buildersOf(open.ledger), authors: authorsIn(open.ledger) }
    const place = placeFor(this.#partsIn(open, PROTECTION), around)
    if (!place) throw new SealRefused('seal.given-away', open.ledger.ctx.slice(0, 16))
    return place.compartment
  }

  #write(ctx: string, make: (open: OpenCase) => Written): Promise<void> {
    return this.#writeAll(ctx, (open) => [{ object: make(open), compartment: ctx }])
  }

  #writeAll(ctx: string, make: (open: OpenCase) => readonly Placed[]): Promise<void> {
    return this.#inTurn(ctx, async (open) => {
      const all = make(open)
      for (const { object } of all) this.#refuseNames(open, object)
      return all.length > 0 ? writeTogether(this.device, open, { key: this.key, at: now(), all }) : open
    })
  }

  /** Pseudonyms are given and decisions hold no text; all else is written by people. */
  #refuseNames(open: OpenCase, { kind, content }: Written): void {
    const isGiven = kind === 'person' || kind === 'decision' || kind === 'guarded' || kind === 'known'
    if (!isGiven) this.refuseNamesIn(open, content)
  }

  /** @throws NameWritten where something that is to be read by those who may see no identity names somebody */
  refuseNamesIn({ identities, file }: OpenCase, content: unknown): void {
    const [found] = namedIn(content, identities, this.allowed)
    if (!found) return
    const pseudonym = file.person.find(({ id }) => id === found.person)?.content.pseudonym ?? ''
    throw new NameWritten(found, pseudonym, () => this.allowed.add(found.word))
  }

  /**
   * One after the other: a second press waits for the first. What another window took in is known to the entry, so it has to be to what is written in it; it is
   * shown before anything is refused, since nobody is asked again about what they were not shown. What was locked or closed meanwhile is written and not shown
   * again. What could not be kept is read again from the device, so that nothing builds upon it.
   */
  #inTurn(ctx: string, write: (open: OpenCase) => Promise<OpenCase>): Promise<void> {
    const done = this.#last.then(async () => {
      const shown = this.caseOf(ctx)
      if (!shown) throw new SealRefused('seal.no-key', ctx.slice(0, 16))
      const [key, isShown] = [this.key, this.whileShown(ctx)]
      const show = (changed: OpenCase) => void (isShown() && this.show(changed))
      try {
        const open = await withUnseen(this.device, shown)
        if (open !== shown) show(open)
        show(await write(open))
      } catch (error) {
        if (!(error instanceof NameWritten) && isShown()) show(await openKept(this.device, shown.kept, key))
        throw error
      }
    })
    this.#last = done.catch(() => undefined)
    return done
  }

  /** Marks that a sealed copy was handed to the browser to be saved. */
  async copied(ctx: string, at: string): Promise<void> {
    const open = this.caseOf(ctx)
    if (!open) return
    const kept: KeptCase = { ...open.kept, copiedAt: at, copiedHeads: open.ledger.heads }
    const isShown = this.whileShown(ctx)
    await this.device.put('case', kept)
    const shown = isShown() && this.caseOf(ctx)
    if (shown) this.show({ ...shown, kept })
  }
}
