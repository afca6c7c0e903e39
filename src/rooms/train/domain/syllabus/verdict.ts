import type { Translate } from '#kernel/i18n/translate.ts'

/**
 * The first thing that is wrong with a version, in the order in which it is looked at; the sentence is the message `train.verify.<code>`. `what` says of which
 * text, where there are several.
 */
export type VersionFault = {
  readonly code:
    | 'unreadable'
    | 'form'
    | 'content'
    | 'named'
    | 'chapter'
    | 'undecided'
    | 'unfollowed'
    | 'sequence'
    | 'unsigned'
    | 'approval'
    | 'signature'
    | 'key'
  readonly what?: string
}

export const fault = (code: VersionFault['code'], what?: string): VersionFault => (what === undefined ? { code } : { code, what })

/** What is wrong, as a sentence. */
export const faultSaid = (t: Translate, { code, what = '' }: { readonly code: string; readonly what?: string | undefined }): string =>
  t(`train.verify.${code}`, { what })
