import type { Translate } from '#kernel/i18n/translate.ts'
import type { Pair } from '#ui/components/side-by-side/side-by-side.tsx'
import type { KeptItem } from '../../contract/bank.ts'
import type { ItemOption } from '../../contract/item.ts'
import type { Said } from '../../contract/item-text.ts'

const pair = (id: string, part: string, { es, en }: Said): Pair => ({ id, part, es: es || null, en: en || null })

/** What an option is in the key: right or wrong, a place, or one side of a pair. */
const optionName = (t: Translate, { kind }: KeptItem, { id, correct, order }: ItemOption): string => {
  if (kind === 'matching') return t('train.bank.left', { id })
  if (kind === 'ordering') return t('train.bank.place', { id, place: order ?? 0 })
  return t('train.bank.option', { id, is: correct ? 'right' : 'wrong' })
}

/** An item text by text, in the order in which it is read: the question, then each option with its key and why. */
export const itemPairs = (t: Translate, item: KeptItem): readonly Pair[] => [
  pair('stem', t('train.bank.question'), item.stem),
  ...item.options.flatMap((option) => [
    pair(option.id, optionName(t, item, option), option.text),
    ...(option.match ? [pair(`${option.id}-match`, t('train.bank.right-side', { id: option.id }), option.match)] : []),
    pair(`${option.id}-why`, t('train.bank.why', { id: option.id }), option.why),
  ]),
  ...(item.feedback ? [pair('feedback', t('train.bank.feedback'), item.feedback)] : []),
]
