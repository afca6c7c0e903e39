import { LOCALES, type Lang } from '#kernel/i18n/translate.ts'

const WORDS: Readonly<Record<Lang, readonly string[]>> = {
  es: ['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
}

const NUMBERS = { es: new Intl.NumberFormat(LOCALES.es), en: new Intl.NumberFormat(LOCALES.en) } as const

/**
 * A count in words from 0 to 12, in digits beyond.
 * @param form `word`, `Word` (capital), with `:f` for the Spanish feminine; before a masculine noun Spanish 1 is « un »
 */
export const spelt = (lang: Lang, count: number, form: string): string => {
  const plain = WORDS[lang][count]
  if (plain === undefined) return NUMBERS[lang].format(count)
  const one = form.endsWith(':f') ? 'una' : 'un'
  const word = lang === 'es' && count === 1 ? one : plain
  return form.startsWith('W') ? word.charAt(0).toUpperCase() + word.slice(1) : word
}
