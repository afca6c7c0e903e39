import type { Version } from '#seal/ledger/opened.ts'
import { type CommonKind, type CommonOf, CONTENTS_OF_COMMON, UNCHANGING_IN_COMMON } from '../../contract/common.ts'
import {
  CONTENTS_OF_PROTECTION,
  type ProtectedKind,
  type ProtectedOf,
  UNCHANGING_IN_PROTECTION,
} from '../../contract/protection/contents.ts'
import { fileOf, type Standing } from '../case-file.ts'

export type Protected<Kind extends ProtectedKind> = Standing<ProtectedOf<Kind>>

/** What somebody sees of the part that protects, by kind, in the order in which it was written; `unread` is kept and named. */
export type ProtectionFile = { readonly [Kind in ProtectedKind]: readonly Protected<Kind>[] } & { readonly unread: readonly Version[] }

/** What both sides know. */
export type CommonFile = { readonly [Kind in CommonKind]: readonly Standing<CommonOf<Kind>>[] } & { readonly unread: readonly Version[] }

/** @param versions those of the parts that protect */
export const protectionFileOf = (versions: readonly Version[]): ProtectionFile =>
  fileOf({ contents: CONTENTS_OF_PROTECTION, unchanging: UNCHANGING_IN_PROTECTION }, versions) as ProtectionFile

/** @param versions those of the parts that are common */
export const commonFileOf = (versions: readonly Version[]): CommonFile =>
  fileOf({ contents: CONTENTS_OF_COMMON, unchanging: UNCHANGING_IN_COMMON }, versions) as CommonFile
