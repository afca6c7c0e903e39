import { LINE_BREAK } from './line-count.ts'
import type { Piece } from './line-count.ts'
import { changed, characterLook } from './looks.ts'
import type { Look } from './looks.ts'
import { attribute, child, childrenOf, isOn, nameOf } from './tree.ts'
import type { Tree } from './tree.ts'

const TAB = '\t'

const lookOfRun = (run: Tree, base: Look): Look => {
  const properties = child(run, 'w:rPr')
  if (!properties) return base
  const named = changed(base, characterLook(String(attribute(child(properties, 'w:rStyle'), 'w:val') ?? '')))
  const bold = child(properties, 'w:b')
  const italic = child(properties, 'w:i')
  const size = attribute(child(properties, 'w:sz'), 'w:val')
  return changed(named, {
    ...(bold ? { bold: isOn(bold) } : {}),
    ...(italic ? { italic: isOn(italic) } : {}),
    ...(size === undefined ? {} : { size: Number(size) / 2 }),
  })
}

const textOf = (run: Tree, look: Look): Piece[] =>
  childrenOf(run).flatMap((one): Piece[] => {
    if (nameOf(one) === 'w:tab') return [{ ...look, text: TAB }]
    if (nameOf(one) === 'w:br') return [{ ...look, text: LINE_BREAK }]
    if (nameOf(one) !== 'w:t') return []
    const texts = childrenOf(one).filter((text) => typeof text === 'string')
    return texts.length === 0 ? [] : [{ ...look, text: texts.join('') }]
  })

const allOf = (tree: Tree, base: Look): Piece[] =>
  childrenOf(tree).flatMap((one): Piece[] => {
    const name = nameOf(one)
    if (name === 'w:hyperlink') return allOf(one, base)
    return name === 'w:r' ? textOf(one, lookOfRun(one, base)) : []
  })

/**
 * What a paragraph says, in its looks. A label that hangs in the left white before a tab takes no room from the text beside
 * it and is left out; a later tab, before the page of a line of contents, parts words as a space does.
 */
export const piecesOf = (paragraph: Tree, base: Look): Piece[] => {
  const pieces = allOf(paragraph, base)
  const tab = pieces.findIndex(({ text }) => text === TAB)
  return pieces.slice(tab + 1).map((piece) => (piece.text === TAB ? { ...piece, text: ' ' } : piece))
}
