import { LOCALES, type Lang } from '#kernel/i18n/translate.ts'

export type NumberRead = { kind: 'empty' } | { kind: 'number'; value: number } | { kind: 'unreadable' }

const signsOf = (lang: Lang): { group: string; decimal: string } => {
  const parts = new Intl.NumberFormat(LOCALES[lang], { useGrouping: 'always' }).formatToParts(12345.6)
  const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return { group: sign('group'), decimal: sign('decimal') }
}

const escaped = (sign: string) => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * A number as a person writes it in this language: `1,234.5` or `1 234.5`. What could mean two numbers, such as `1,5`, is
 * unreadable rather than guessed.
 */
export const readNumber = (text: string, lang: Lang): NumberRead => {
  const written = text.trim().replace(/\u2212/g, '-')
  if (written === '') return { kind: 'empty' }
  const { group, decimal } = signsOf(lang)
  const thousands = `[${escaped(group)}\\s]`
  const shape = new RegExp(`^-?(?:\\d+|\\d{1,3}(?:${thousands}\\d{3})+)(?:${escaped(decimal)}\\d+)?$`, 'u')
  if (!shape.test(written)) return { kind: 'unreadable' }
  return { kind: 'number', value: Number(written.replace(new RegExp(thousands, 'gu'), '').replace(decimal, '.')) }
}
