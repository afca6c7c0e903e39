import type { OpenCase } from '../store/open-case.ts'

/**
 * Entries of the parts that this officer reads which were sealed to readers who do not count, and which they do not open: they are named, and the office's
 * sheet opens them.
 */
export const closedAside = ({ ledger, opened }: OpenCase): readonly string[] => {
  const [{ voided }, { tried }] = [ledger.standing, opened.parts]
  return [...ledger.entries].flatMap(({ hash, entry }) => {
    if (entry.type !== 'object' || !voided.has(entry.keyring) || tried.has(hash)) return []
    const compartment = ledger.keyring(entry.keyring)?.compartment
    return compartment !== undefined && opened.kindOf(compartment) !== undefined ? [hash] : []
  })
}
