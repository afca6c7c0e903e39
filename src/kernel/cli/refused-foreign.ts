import type { Invocation } from './command.ts'
import { refused } from './refused.ts'

const NAMED = 3

/** A folder that would be replaced whole holds what others laid there or changed: it stays, unless one says so. */
export const refusedForeign = (invocation: Invocation, folder: string, foreign: readonly string[]): number => {
  const files = foreign.slice(0, NAMED).join(', ')
  return refused(invocation, {
    code: 'folder.foreign',
    said: [invocation.t('cli.folder-foreign', { folder, files, more: foreign.length - Math.min(NAMED, foreign.length) })],
    details: { path: folder, files: foreign },
  })
}
