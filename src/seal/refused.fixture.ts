import { SealRefused } from './refused.ts'

/** The cause with which something sealed is refused, or `taken`. */
export const causeOf = async (act: () => unknown): Promise<string> => {
  try {
    await act()
    return 'taken'
  } catch (error) {
    if (error instanceof SealRefused) return error.code
    throw error
  }
}
