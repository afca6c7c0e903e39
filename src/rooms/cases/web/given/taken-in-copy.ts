import type { Translate } from '#kernel/i18n/translate.ts'
import type { SharedExhibit } from '../../contract/share.ts'
import type { Locale } from '../../domain/written-date.ts'
import { momentIn } from '../case/moment.ts'

type Taken = NonNullable<SharedExhibit['custody'][number]['taken']>

/** That an event had been set aside in the case that it comes from, who took it in, and whether its author's own entry was seen to say the same. */
export const takenInCopy = (t: Translate, locale: Locale, { by, at, claimed }: Taken): string =>
  claimed
    ? t('cases.received.taken-claimed', { by, writer: claimed.writer, written: momentIn(locale, claimed.written) })
    : t('cases.received.taken-of', { by, at: momentIn(locale, at) })
