import type { Translate } from '#kernel/i18n/translate.ts'
import type { UntranslatedText } from '../../contract/translation.ts'

/** What a text is called: `Finding F-003. Title`. */
export const whereOf = ({ kind, id, part }: Pick<UntranslatedText, 'kind' | 'id' | 'part'>, t: Translate): string =>
  t('report.translations.where', { kind, id, part: part ?? 'none' })
