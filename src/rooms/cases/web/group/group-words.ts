import type { Translate } from '#kernel/i18n/translate.ts'
import type { GroupAnswer } from '../../contract/group.ts'
import type { TreatyCite } from '../../domain/group/cites.ts'

export const rowTitle = (t: Translate, row: GroupAnswer['row']): string => t(`cases.group.row.${row}`)

export const treatyPlace = (t: Translate, { treaty, article }: TreatyCite): string => t('cases.group.cite', { treaty, article })
