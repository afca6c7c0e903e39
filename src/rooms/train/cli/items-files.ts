import { readFile, writeFile } from 'node:fs/promises'
import { whyUnwritten } from '#kernel/cli/why-unwritten.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { isRefusal } from '#sheets/refusal.ts'
import { formatOf, readItems } from '../domain/items/formats.ts'
import type { ItemsRead } from '../domain/items/reading.ts'
import type { Given } from './read-files.ts'

export type GivenItems = { readonly kind: 'read'; readonly read: ItemsRead } | Extract<Given<never>, { kind: 'refused' }>

/** What a flag says of a language; `undefined` where it says nothing, no word where it is none. */
export const langFlag = (value: unknown): 'es' | 'en' | 'other' | undefined =>
  value === undefined ? undefined : value === 'es' || value === 'en' ? value : 'other'

/** Items of a file by its extension, or in sentences why nothing of it was read. */
export const readItemsFile = async (path: string, lang: 'es' | 'en' | undefined, t: Translate): Promise<GivenItems> => {
  const format = formatOf(path)
  if (!format) return { kind: 'refused', lines: [t('train.items.no-format', { path })] }
  try {
    const read = readItems(await readFile(path), { file: path, format, lang })
    return isRefusal(read) ? { kind: 'refused', lines: [`${path}: ${read.message[t.lang]}`] } : { kind: 'read', read }
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException
    if (syscall === undefined) throw error
    return { kind: 'refused', lines: [t(code === 'ENOENT' ? 'train.cli.no-file' : 'train.cli.unreadable', { path })] }
  }
}

/** Writes a new file; one that is there is left alone. @returns in a sentence why it was not written */
export const writeNewFile = async (path: string, bytes: Uint8Array, t: Translate): Promise<string | undefined> => {
  try {
    return void (await writeFile(path, bytes, { flag: 'wx' }))
  } catch (error) {
    const why = whyUnwritten(error)
    if (why === undefined) throw error
    return why === 'EEXIST' ? t('train.items.file-there', { path }) : t('train.items.unwritten', { path, why })
  }
}
