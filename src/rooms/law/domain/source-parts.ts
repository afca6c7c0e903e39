/** A text with addresses in it, cut so that each address can be a link; what closes a sentence or a bracket is no part of one. */
export const sourceParts = (text: string): readonly { readonly words: string; readonly href: string | null }[] =>
  text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:)])/)
    .filter((words) => words !== '')
    .map((words) => ({ words, href: /^https?:\/\//.test(words) ? words : null }))
