import { ownValue } from '../../domain/own-value.ts'

const AROUND = 5

const lastWords = (text: string): string => {
  const words = text.split(' ')
  return words.length > AROUND + 1 ? `… ${words.slice(-AROUND - 1).join(' ')}` : text
}
const firstWords = (text: string): string => {
  const words = text.split(' ')
  return words.length > AROUND + 1 ? `${words.slice(0, AROUND + 1).join(' ')} …` : text
}

/**
 * What a value stands for, in the words that the generated sentence has around it, other values as numbers: their names are for the
 * machine. Nothing where the sentence does not say it now.
 */
export const valueInWords = (template: string, values: Readonly<Record<string, string>>, name: string) => {
  const [before, after] = template.split(ownValue(name))
  if (before === undefined || after === undefined) return null
  const said = (text: string) => Object.entries(values).reduce((was, [other, value]) => was.replaceAll(ownValue(other), value), text)
  return { before: lastWords(said(before)), after: firstWords(said(after)) }
}
