const MOST = 2500
const paragraphs = (text: string): readonly string[] => text.split(/\n\s*\n/)

/** The paragraphs that differ from what is saved, as many as a check takes at once. */
export const changedPart = (saved: string, text: string): string => {
  const known = new Set(paragraphs(saved))
  const changed: string[] = []
  let length = 0
  for (const one of paragraphs(text)) {
    length += one.length + 2
    if (known.has(one) || one.trim() === '') length -= one.length + 2
    else if (length <= MOST) changed.push(one)
  }
  return changed.join('\n\n')
}
