import { type Archive, type Attributes, readXml } from './read-xml.ts'
import { isRefusal, refusal, type Refusal } from './refusal.ts'
import type { ZipEntry } from './zip-directory.ts'
import { sameFile } from './zip-names.ts'

export type SheetPart = { readonly name: string; readonly hidden: boolean; readonly entry: ZipEntry }

export type WorkbookParts = {
  readonly epoch: 1900 | 1904
  readonly sheets: readonly SheetPart[]
  readonly styles: ZipEntry | undefined
  readonly strings: ZipEntry | undefined
}

type Relation = { readonly kind: string; readonly path: string }

/** Names of parts do not tell upper from lower case. */
const entryAt = ({ entries }: Archive, path: string): ZipEntry | undefined => entries.get(sameFile(path))

/** Path of a target as seen from the folder of the part that names it. */
const resolve = (folder: string, target: string): string => {
  const parts: string[] = []
  for (const part of (target.startsWith('/') ? target : `${folder}/${target}`).split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** Relations of a part by id. The strict and the transitional form of the standard share the last word of a relation's type. */
const readRelations = (archive: Archive, folder: string, entry: ZipEntry | undefined): ReadonlyMap<string, Relation> | Refusal => {
  const relations = new Map<string, Relation>()
  if (!entry) return relations
  const refused = readXml(archive, entry, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return
      relations.set(Id, { kind: Type.slice(Type.lastIndexOf('/') + 1), path: resolve(folder, Target) })
    },
    close: () => {},
    text: () => {},
  })
  return refused ?? relations
}

const relationId = (attributes: Attributes): string => {
  const name = Object.keys(attributes).find((key) => key.endsWith(':id'))
  return name === undefined ? '' : (attributes[name] ?? '')
}

const readWorkbook = (archive: Archive, entry: ZipEntry, relations: ReadonlyMap<string, Relation>) => {
  const sheets: SheetPart[] = []
  let epoch: 1900 | 1904 = 1900
  const refused = readXml(archive, entry, {
    open: (name, attributes) => {
      if (name === 'workbookPr' && /^(1|true)$/.test(attributes['date1904'] ?? '')) epoch = 1904
      if (name !== 'sheet') return undefined
      const relation = relations.get(relationId(attributes))
      // Sheets that hold a chart, a macro or a dialogue have no cells.
      if (relation?.kind !== 'worksheet') return undefined
      const part = entryAt(archive, relation.path)
      if (!part) return refusal('broken_archive', relation.path)
      const hidden = attributes['state'] === 'hidden' || attributes['state'] === 'veryHidden'
      sheets.push({ name: attributes['name'] ?? '', hidden, entry: part })
      return undefined
    },
    close: () => {},
    text: () => {},
  })
  return refused ?? { epoch, sheets }
}

const foreign = (archive: Archive): Refusal => {
  const has = (path: string) => archive.entries.has(path)
  if (has('xl/workbook.bin')) return refusal('other_format', '', { format: '.xlsb' })
  if (has('content.xml') && has('mimetype')) return refusal('other_format', '', { format: 'OpenDocument (.ods)' })
  if (has('index/document.iwa')) return refusal('other_format', '', { format: 'Numbers' })
  return refusal('not_a_workbook')
}

/** Where a workbook keeps its sheets, styles and texts. Macros, pictures and links to other files are never opened. */
export const findParts = (archive: Archive): WorkbookParts | Refusal => {
  const top = readRelations(archive, '', entryAt(archive, '_rels/.rels'))
  if (isRefusal(top)) return top
  const path = [...top.values()].find(({ kind }) => kind === 'officeDocument')?.path ?? 'xl/workbook.xml'
  const entry = entryAt(archive, path)
  if (!entry || !path.endsWith('.xml') || !path.startsWith('xl/')) return foreign(archive)
  const folder = path.slice(0, path.lastIndexOf('/'))
  const relations = readRelations(archive, folder, entryAt(archive, `${folder}/_rels/${path.slice(folder.length + 1)}.rels`))
  if (isRefusal(relations)) return relations
  const workbook = readWorkbook(archive, entry, relations)
  if (isRefusal(workbook)) return workbook
  const partOf = (kind: string) => {
    const relation = [...relations.values()].find((one) => one.kind === kind)
    return relation && entryAt(archive, relation.path)
  }
  return { ...workbook, styles: partOf('styles'), strings: partOf('sharedStrings') }
}
