import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { whyUnwritten } from '#kernel/cli/why-unwritten.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { fillAside, isThere, readFolder } from '#kernel/files/folder.ts'

export type NewFile = readonly [name: string, bytes: Uint8Array]

/** Writes a folder whole; one that holds anything is left alone. @returns in a sentence why it was not written */
export const writeNewFolder = async (path: string, files: readonly NewFile[], t: Translate): Promise<string | undefined> => {
  try {
    if ((await isThere(path)) && (await readFolder(path)).size > 0) return t('train.cli.not-empty', { path })
    await fillAside(
      path,
      async (folder) => {
        for (const [name, bytes] of files) await writeFile(join(folder, name), bytes)
      },
      () => true,
    )
    return undefined
  } catch (error) {
    const why = whyUnwritten(error)
    if (why === undefined) throw error
    return t('train.cli.unwritten', { path, why })
  }
}
