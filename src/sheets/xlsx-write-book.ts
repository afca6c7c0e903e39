import { writeArchive } from './archive.ts'
import { noteBoxesXml, notesXml } from './xlsx-write-notes.ts'
import { sheetXml, type SheetParts } from './xlsx-write-sheet.ts'
import { STYLES_XML } from './xlsx-write-styles.ts'
import { writeXString } from './xlsx-text.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

// oxlint-disable-next-line no-control-regex
const UNNAMEABLE = /[[\]:*?/\\\0-\x1f]/g

/** 31 characters, none of `[]:*?/\`, no apostrophe at an end, none twice: what Excel asks of a sheet's name. */
export const sheetNames = (names: readonly string[]): readonly string[] => {
  const taken = new Set<string>()
  return names.map((name) => {
    const plain =
      name
        .replace(UNNAMEABLE, ' ')
        .replace(/^'+|'+$/g, '')
        .trim()
        .slice(0, 31) || 'Hoja'
    let own = plain
    for (let n = 2; taken.has(own.toLowerCase()); n++) own = `${plain.slice(0, 31 - String(n).length - 1)} ${n}`
    taken.add(own.toLowerCase())
    return own
  })
}

const relations = (list: readonly (readonly [type: string, target: string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`

const contentTypes = (sheets: readonly SheetParts[]): string => {
  const part = (path: string, type: string) => `<Override PartName="/xl/${path}" ContentType="${SHEETML}.${type}+xml"/>`
  const perSheet = sheets.flatMap(({ notes }, i) => [
    part(`worksheets/sheet${i + 1}.xml`, 'worksheet'),
    ...(notes?.length ? [part(`comments${i + 1}.xml`, 'comments')] : []),
  ])
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    `${part('workbook.xml', 'sheet.main')}${part('styles.xml', 'styles')}${perSheet.join('')}</Types>`
  )
}

const workbook = (sheets: readonly SheetParts[], first: number): string =>
  `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="${first}"/></bookViews><sheets>` +
  sheets
    .map(
      ({ name, hidden }, i) =>
        `<sheet name="${writeXString(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
    )
    .join('') +
  '</sheets></workbook>'

/** Bytes of a workbook; the same sheets give the same bytes. Names must be as `sheetNames` gives them, and one sheet at least be visible. */
export const writeBook = (sheets: readonly SheetParts[]): Uint8Array => {
  const first = sheets.findIndex(({ hidden }) => !hidden)
  if (first < 0) throw new Error('a workbook needs a sheet that can be seen')
  const texts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(sheets, first),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES_XML,
  }
  for (const [i, sheet] of sheets.entries()) {
    const n = i + 1
    texts[`xl/worksheets/sheet${n}.xml`] = sheetXml(sheet, i === first)
    if (!sheet.notes?.length) continue
    texts[`xl/comments${n}.xml`] = notesXml(sheet.notes)
    texts[`xl/drawings/vmlDrawing${n}.vml`] = noteBoxesXml(sheet.notes, n)
    texts[`xl/worksheets/_rels/sheet${n}.xml.rels`] = relations([
      ['vmlDrawing', `../drawings/vmlDrawing${n}.vml`],
      ['comments', `../comments${n}.xml`],
    ])
  }
  const encoder = new TextEncoder()
  return writeArchive(new Map(Object.entries(texts).map(([path, text]) => [path, encoder.encode(text)])))
}
