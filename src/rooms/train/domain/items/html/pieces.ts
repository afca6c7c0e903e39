/** One piece of HTML as it is read from left to right. */
export type Piece =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'tag'; readonly name: string; readonly closes: boolean; readonly attributes: string }

/** Where a tag ends that begins at `from`: a `>` inside quotes does not end it. −1 where nothing does. */
const endOfTag = (html: string, from: number): number => {
  let quote = ''
  for (let at = from; at < html.length; at++) {
    const sign = html[at]!
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return at
  }
  return -1
}

const tagOf = (inside: string): Piece | undefined => {
  const [, closes = '', name = '', attributes = ''] = /^(\/?)([a-zA-Z][a-zA-Z0-9:-]*)([\s\S]*)$/.exec(inside) ?? []
  return name === '' ? undefined : { is: 'tag', name: name.toLowerCase(), closes: closes !== '', attributes }
}

/** Splits HTML into texts and tags. A `<` that opens no tag is text; comments are passed over. */
export const piecesOf = (html: string): readonly Piece[] => {
  const pieces: Piece[] = []
  let from = 0
  const text = (to: number) => to > from && pieces.push({ is: 'text', text: html.slice(from, to) })
  let at = html.indexOf('<')
  let isOpenEnded = false
  while (at >= 0 && !isOpenEnded) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at)
      text(at)
      from = end < 0 ? html.length : end + 3
    } else if (/[a-zA-Z/]/.test(html[at + 1] ?? '')) {
      const end = endOfTag(html, at)
      // Nothing after it can end a tag either: the rest is text, and is not gone over once more for each `<`.
      isOpenEnded = end < 0
      const tag = isOpenEnded ? undefined : tagOf(html.slice(at + 1, end))
      if (tag) {
        text(at)
        pieces.push(tag)
        from = end + 1
      }
    }
    at = html.indexOf('<', Math.max(from, at + 1))
  }
  text(html.length)
  return pieces
}
