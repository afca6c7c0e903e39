/** Letters by which options are shown and typed, in the order of the form. */
export const LETTERS = 'abcdefgh'
/** "I don't know" (no sé, not known): the same letter in both languages, beyond those of the options. */
export const UNKNOWN = 'n'
