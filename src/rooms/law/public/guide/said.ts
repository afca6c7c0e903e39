import type { Translate } from '#kernel/i18n/translate.ts'
import { lawMessages } from '../../messages.ts'

/** Whether something is said under a key: only some questions have words of their own, or a hint. */
export const has = (t: Translate, key: string): boolean => key in lawMessages[t.lang]
