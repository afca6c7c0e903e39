import type { Translate } from '#kernel/i18n/translate.ts'
import type { ActGate } from '../../domain/act-gate.ts'
import { joined } from '../proof/element-words.ts'

/** By name what keeps an act from being done; nothing may be open and still two versions stand. */
export const openItems = (t: Translate, { open }: ActGate): string =>
  open.length === 0
    ? t('cases.gate.unsettled')
    : joined(
        t,
        open.map((item) => t(`cases.safeguard.name.${item}`)),
      )
