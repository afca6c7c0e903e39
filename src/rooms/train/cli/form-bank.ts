import { canonicalHash, seedLaw } from '#law/rules'
import type { Translate } from '#kernel/i18n/translate.ts'
import { FormSet } from '../contract/forms.ts'
import type { ItemBank } from '../contract/item.ts'
import { checkItems } from '../domain/items/check-items.ts'
import { readItemsFile } from './items-files.ts'
import { faultLine, ruleLines } from './items-lines.ts'
import type { Given } from './read-files.ts'
import { readJson } from './read-json.ts'

/** A bank that is sound: the key of every vignette is what the law's rules answer. */
export const readSoundBank = async (path: string, t: Translate): Promise<Given<ItemBank>> => {
  const given = await readItemsFile(path, undefined, t)
  if (given.kind === 'refused') return given
  const { read } = given
  if (read.faults.length > 0) return { kind: 'refused', lines: read.faults.map((fault) => faultLine(t, path, fault)) }
  const items = read.items.map(({ item }) => item)
  const bank: ItemBank = { schema: 'istmo/items/1', ...(read.notice && { notice: read.notice }), items }
  const faults = checkItems(bank, seedLaw())
  if (faults.length === 0) return { kind: 'read', value: bank }
  return { kind: 'refused', lines: [t('train.forms.unsound', { path, n: faults.length }), ...ruleLines(t, faults)] }
}

export type FormsAndBank = { readonly forms: FormSet; readonly bank: ItemBank }

/** Forms with the bank that they were made of: any other, or a version that was changed since, is refused. */
export const readFormsAndBank = async (formsPath: string, itemsPath: string, t: Translate): Promise<Given<FormsAndBank>> => {
  const [forms, bank] = await Promise.all([readJson(formsPath, FormSet, t), readSoundBank(itemsPath, t)])
  if (forms.kind === 'refused' || bank.kind === 'refused')
    return { kind: 'refused', lines: [forms, bank].flatMap((one) => (one.kind === 'refused' ? one.lines : [])) }
  if (canonicalHash(bank.value) !== forms.value.bank.sha256)
    return { kind: 'refused', lines: [t('train.forms.other-bank', { forms: formsPath, items: itemsPath })] }
  return { kind: 'read', value: { forms: forms.value, bank: bank.value } }
}
