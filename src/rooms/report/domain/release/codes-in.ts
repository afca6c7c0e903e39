/** Words that hang together as codes do: `F-012`, `R-REG-08`, `R1-GT-PRO-1/003`; and, of a source, one word in the brackets of a mark. */
const CODE = /([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+(?:\/\d+)?|(?<=\[(?:[^\][]*, )?)[a-z0-9]+(?=[,\]]))/u

/** A text in pieces, joined the same again; of those at odd places each may be a code. */
export const piecesOf = (text: string): readonly string[] => text.split(CODE)

export const codesIn = (text: string): readonly string[] => piecesOf(text).filter((_, at) => at % 2 === 1)
