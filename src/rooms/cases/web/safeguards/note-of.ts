import type { Translate } from '#kernel/i18n/translate.ts'
import type { Settled } from '../../contract/gate.ts'

/** What was written beside a safeguard: of an answer that does not count any more it says so, on the screen and on paper. */
export const noteOf = (t: Translate, settled: Settled | undefined, isOpen: boolean): string | null => {
  if (!settled?.why) return null
  return isOpen && settled.state !== 'open' ? t('cases.gate.note-before', { why: settled.why }) : settled.why
}
