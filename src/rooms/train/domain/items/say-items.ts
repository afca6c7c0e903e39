import type { Translate } from '#kernel/i18n/translate.ts'
import { sayFaults } from '#kernel/problem/input-faults.ts'
import type { ItemFault } from './item-fault.ts'
import { excerptOf, type Loss, type Note, type ReadFault } from './reading.ts'

/** The sentence of a fault of a file, without its place. */
export const readMessage = (t: Translate, { code, value, input, words }: ReadFault): string => {
  if (words) return words[t.lang]
  const [said] = input ? sayFaults(t, [input]) : []
  return said ? `${excerptOf(value)}: ${said.message}` : t(`train.items.read.${code}`, { value: excerptOf(value) })
}

export const ruleMessage = (t: Translate, { code, value }: ItemFault): string => t(`train.items.rule.${code}`, { value: excerptOf(value) })

export const lossMessage = (t: Translate, { what, value }: Loss): string => t(`train.items.loss.${what}`, { value: excerptOf(value) })

export const noteMessage = (t: Translate, { code, value }: Note): string => t(`train.items.note.${code}`, { value: excerptOf(value) })
