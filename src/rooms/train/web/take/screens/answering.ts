import type { PackItem } from '../../../contract/pack.ts'
import type { Words } from '../words.ts'

/** What a way of answering is given of one question. */
export type Answering = {
  readonly words: Words
  readonly item: PackItem
  /** Letters as they were said last, `n` or `-`; undefined where nothing was. */
  readonly said: string | undefined
  readonly draft: string | undefined
  /** Is kept on the device before anything else happens. */
  readonly keep: (said: string) => void
  readonly keepDraft: (draft: string) => void
}
