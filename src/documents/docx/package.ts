import { strFromU8, strToU8, zipSync } from 'fflate'
import type { Zippable } from 'fflate'
import type { NumberedDocument } from '../numbered.ts'
import { fontParts, XML } from './font-table.ts'
import type { FontFile } from './fonts.ts'
import { wordLanguage } from './look.ts'
import { awaited } from './pictures.ts'

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)

/** What the file says about itself: bodies as its authors, the date of the document and none of the day it was made. */
const coreProperties = (document: NumberedDocument): string => {
  const { title, subtitle, authors, keywords, lang, region, id, date, edition } = document
  const one = (name: string, text: string) => (text === '' ? '' : `<${name}>${escape(text)}</${name}>`)
  const day = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`
  return `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${one(
    'dc:title',
    title,
  )}${one('dc:subject', subtitle)}${one('dc:creator', authors.join('; '))}${one('cp:keywords', keywords.join(', '))}${one('dc:description', edition.label)}${one(
    'cp:lastModifiedBy',
    authors.join('; '),
  )}<cp:revision>1</cp:revision>${day('created')}${day('modified')}${one(
    'dc:identifier',
    id,
  )}${one('dc:language', wordLanguage(lang, region))}${one('cp:version', edition.version)}</cp:coreProperties>`
}

/** `docx` counts the bookmarks of all documents together; here those of one. */
const countBookmarks = (document: string): string => {
  const numbers = new Map<string, number>()
  return document.replace(/(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)"/g, (_, before: string, id: string) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
    return `${before}${numbers.get(id)}"`
  })
}

/** `docx` names links to the web at random; here they are counted. */
const countLinks = (document: string, relations: string): [string, string] => {
  const names = new Map(
    [...relations.matchAll(/Id="(rId[^"]+)"[^>]*TargetMode="External"/g)].map((match, at) => [match[1]!, `link${at + 1}`]),
  )
  return [
    document.replace(/(<w:hyperlink[^>]* r:id=")([^"]+)"/g, (whole, before: string, id: string) =>
      names.has(id) ? `${before}${names.get(id)}"` : whole,
    ),
    relations.replace(/Id="([^"]+)"/g, (whole, id: string) => (names.has(id) ? `Id="${names.get(id)}"` : whole)),
  ]
}

/** That fonts come with the file, and the language of what has none of its own. */
const completeSettings = (settings: string, language: string): string =>
  settings
    .replace('<w:displayBackgroundShape/>', '<w:embedTrueTypeFonts/>')
    .replace('</w:compat>', `</w:compat><w:themeFontLang w:val="${language}"/>`)

/** The first time that a zip can give, in whatever time zone the reader is. */
const NO_CLOCK = new Date(1980, 0, 1)

/** The parts of a package by their paths, before they are zipped. */
export type Parts = Map<string, string | Uint8Array>

const rewrite = (parts: Parts, language: string) => {
  const text = (path: string) => {
    const part = parts.get(path)
    return typeof part === 'object' ? strFromU8(part) : (part ?? '')
  }
  const [document, relations] = countLinks(text('word/document.xml'), text('word/_rels/document.xml.rels'))
  parts.set('word/document.xml', countBookmarks(document))
  parts.set('word/_rels/document.xml.rels', relations)
  parts.set('word/settings.xml', completeSettings(text('word/settings.xml'), language))
}

type Contents = { document: NumberedDocument; pictures: ReadonlyMap<string, Uint8Array>; fonts: readonly FontFile[] }

/** Puts pictures and fonts in, gives every name its number and zips all in a fixed order and at a fixed time: same input, same bytes. */
export const sealPackage = (parts: Parts, { document, pictures, fonts }: Contents): Uint8Array => {
  rewrite(parts, wordLanguage(document.lang, document.region))
  parts.set('docProps/core.xml', coreProperties(document))
  for (const { path, data } of fontParts(fonts)) parts.set(path, data)
  const sealed: Zippable = {}
  for (const path of [...parts.keys()].toSorted()) {
    const part = parts.get(path)!
    const bytes = typeof part === 'string' ? strToU8(part) : new Uint8Array(part)
    const picture = pictures.get(awaited(bytes) ?? '')
    sealed[path] = picture ? [picture, { level: 0 }] : bytes
  }
  return zipSync(sealed, { mtime: NO_CLOCK, level: 3 })
}
