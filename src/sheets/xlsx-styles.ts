import { type Shows, showsOfFormat } from './number-format.ts'
import { type Archive, readXml } from './read-xml.ts'
import type { Refusal } from './refusal.ts'
import type { ZipEntry } from './zip-directory.ts'

/** What of a cell's style changes its meaning. */
export type CellStyle = {
  readonly shows: Shows
  /** The text was typed after a `'`: it is text, whatever it looks like, and carries no guard of its own. */
  readonly quotePrefix: boolean
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true'

/** Styles by their index in the workbook. */
export const readStyles = (archive: Archive, entry: ZipEntry): readonly CellStyle[] | Refusal => {
  const codes = new Map<number, string>()
  const formats: { id: number; quotePrefix: boolean }[] = []
  let inCellFormats = false
  const refused = readXml(archive, entry, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      if (name === 'cellXfs') inCellFormats = true
      if (name === 'xf' && inCellFormats)
        formats.push({ id: Number(attributes['numFmtId'] ?? 0), quotePrefix: isTrue(attributes['quotePrefix']) })
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false
    },
    text: () => {},
  })
  return refused ?? formats.map(({ id, quotePrefix }) => ({ shows: showsOfFormat(id, codes), quotePrefix }))
}
