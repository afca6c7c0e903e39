import type { IRunStylePropertiesOptions } from 'docx'
import type { Cut } from './fonts.ts'
import { face } from './look.ts'
import { characterStyles, paragraphStyles } from './styles.ts'

/** Font of a text; `size` in points. */
export type Look = Cut & { size: number }
type Partial = { family?: Cut['family']; bold?: boolean; italic?: boolean; size?: number }

const BODY: Look = { family: 'serif', slot: 'Regular', size: 10.5 }

const given = ({ font, bold, italics, size }: IRunStylePropertiesOptions): Partial => ({
  ...(font === undefined ? {} : { family: font === face.sans ? 'sans' : 'serif' }),
  ...(bold === undefined ? {} : { bold }),
  ...(italics === undefined ? {} : { italic: italics }),
  ...(typeof size === 'number' ? { size: size / 2 } : {}),
})

/** A look with what a style or a run changes in it. */
export const changed = (base: Look, { family, bold, italic, size }: Partial): Look => {
  const isBold = bold ?? base.slot === 'Bold'
  const isItalic = italic ?? base.slot === 'Italic'
  return { family: family ?? base.family, size: size ?? base.size, slot: isBold ? 'Bold' : isItalic ? 'Italic' : 'Regular' }
}

const ofCharacters: ReadonlyMap<string, Partial> = new Map(characterStyles.map(({ id, run }) => [id, given(run)]))
export const characterLook = (style: string): Partial => ofCharacters.get(style) ?? {}

/** How a style of paragraphs sets its text: its font, and where its lines start in twips. */
export type ParagraphLook = { look: Look; left: number }

const ofParagraphs = new Map<string, ParagraphLook>()
for (const { id, basedOn, run = {}, paragraph = {} } of paragraphStyles) {
  const parent = ofParagraphs.get(basedOn ?? '') ?? { look: BODY, left: 0 }
  ofParagraphs.set(id, { look: changed(parent.look, given(run)), left: Number(paragraph.indent?.left ?? parent.left) })
}
export const paragraphLook = (style: string): ParagraphLook | undefined => ofParagraphs.get(style)
