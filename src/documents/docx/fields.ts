import { BuilderElement, StringContainer, TextRun } from 'docx'
import type { IRunPropertiesOptions } from 'docx'

export const fieldMark = (type: 'begin' | 'separate' | 'end') =>
  new BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } })

export const instruction = (text: string) => new StringContainer('w:instrText', text)

/** A field with the value that it has now: programs show it as it stands and work it out again only when asked to. */
export const field = (code: string, value: string, look: IRunPropertiesOptions = {}): TextRun =>
  new TextRun({ ...look, children: [fieldMark('begin'), instruction(code), fieldMark('separate'), value, fieldMark('end')] })
