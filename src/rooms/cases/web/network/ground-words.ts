import type { Translate } from '#kernel/i18n/translate.ts'
import type { Ground } from '../../contract/case-link.ts'
import type { CaseNames } from '../proof/case-names.ts'

/** What a link or an event rests on, with the numbers of its exhibits. */
export const groundWords = (
  t: Translate,
  names: CaseNames,
  { status, exhibits }: { readonly status: Ground; readonly exhibits: readonly string[] },
): string => t('cases.ground-with', { ground: status, n: exhibits.length, exhibits: exhibits.map(names.exhibit).join(', ') })
