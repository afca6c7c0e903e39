import type { Visibility } from '../access/visibility.ts'
import type { ChainKind } from '../chain/kind.ts'
import type { ChainLink } from '../chain/link.ts'
import type { Migration } from '../db/migrate.ts'
import type { FoundKind } from '../find/kind.ts'
import type { AtHome } from '../home/kind.ts'
import type { Catalogues } from '../i18n/translate.ts'
import type { LivePages } from '../page/mount.ts'
import type { Problems } from '../problem/catalogue.ts'
import type { FileForm } from './file-form.ts'
import type { Hearing } from './hearing.ts'
import type { Operation } from './operation.ts'

/** A room's manifest, exported by its `room.ts` and found there by the app. */
export type Room = {
  /** The name of its folder. */
  readonly name: string
  /** What it is for, in half a line of the README. */
  readonly about?: string
  /** The rooms whose doors it may use; their tables stand before its own are made. */
  readonly imports?: readonly string[]
  readonly messages: Catalogues
  /** Every table of the room with the predicate that says who sees which row. */
  readonly tables?: Visibility
  readonly migrations?: readonly Migration[]
  readonly operations?: readonly Operation[]
  readonly problems?: Problems
  /** What it hears of other rooms. */
  readonly hears?: readonly Hearing[]
  /** What its records rest on. */
  readonly restsOn?: readonly ChainLink[]
  /** What its records are called where the chain is walked. */
  readonly describes?: readonly ChainKind[]
  /** Which of its records the search finds. */
  readonly finds?: readonly FoundKind[]
  /** What it adds to the home of a programme. */
  readonly atHome?: AtHome
  /** Forms of the files that it reads or writes, for other programs; by name, `istmo-facts-1`. */
  readonly fileForms?: Readonly<Record<string, FileForm>>
  /** Pages for everybody, without signing in, and of use without a script. */
  readonly pages?: LivePages
}
