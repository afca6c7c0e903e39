/** No heading and no word of a choice is longer; what a cell holds may be. */
const LONGEST = 300

/** Case, accents, underscores, runs of spaces and a mark of obligation at the end make no difference between two headings or two words. */
export const fold = (text: string): string =>
  text
    .slice(0, LONGEST)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .replace(/[\s*★:]+$/, '')
    .trim()
