const MIB = 1024 * 1024

/**
 * Caps of a sealed copy. A case has up to 20,000 entries of two files each, and says little with most of them; so it holds more files than a
 * package that people write, and no file that inflates.
 */
export const COPY_LIMITS = { fileBytes: 512 * MIB, inflatedBytes: 512 * MIB, entries: 40_100 } as const
