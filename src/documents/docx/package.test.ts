import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { sample } from '../examples/sample.ts'
import { all, first, openDocx, parseXml, valueOf } from './read-docx.ts'
import { renderDocx } from './render-docx.ts'

const width = (png: Uint8Array) => Buffer.from(png).readUInt32BE(16)

/** Day and time of every entry, from the headers of the zip. */
const times = (zip: Uint8Array): number[] => {
  const bytes = Buffer.from(zip)
  const found: number[] = []
  for (let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1'))
    found.push(bytes.readUInt32LE(at + 12))
  return found
}

describe('the package of a Word document', () => {
  it('has the same bytes for the same document, whatever was made before', async () => {
    const once = await renderDocx(sample('es'))
    await renderDocx(sample('en'))
    expect(Buffer.from(await renderDocx(sample('es'))).equals(once)).toBe(true)
  })

  it('has no clock: one time for every entry, the date of the document for the document', async () => {
    const made = await renderDocx(sample('en'))
    const { files, part } = openDocx(made)
    expect(new Set(times(made))).toEqual(new Set([0x00210000]))
    const core = part('docProps/core.xml')
    expect(['dcterms:created', 'dcterms:modified'].map((name) => first(core, name)!.children)).toEqual([
      ['2009-03-02T00:00:00Z'],
      ['2009-03-02T00:00:00Z'],
    ])
    expect(Object.keys(files)).toEqual(Object.keys(files).toSorted())
  })

  it('says what it is and which bodies made it, and nothing else', async () => {
    const { files, part } = openDocx(await renderDocx(sample('es')))
    const core = part('docProps/core.xml')
    const text = (name: string) => first(core, name)?.children.join('')
    expect(text('dc:title')).toBe(sample('es').title)
    expect(text('dc:subject')).toBe(sample('es').subtitle)
    expect(text('cp:keywords')).toBe('muestra, trata de personas')
    expect(text('dc:creator')).toBe('Programa de muestra; Secretaría Técnica de la muestra')
    expect(text('cp:lastModifiedBy')).toBe(text('dc:creator'))
    expect(text('dc:language')).toBe('es-MX')
    expect([...all(part('docProps/custom.xml'), 'property'), ...all(part('docProps/app.xml'), 'Company')]).toEqual([])
    expect(Object.keys(files).filter((path) => /comments|customXml|people/.test(path))).toEqual([])
    expect(strFromU8(files['word/document.xml']!)).not.toMatch(/w:rsid|w:vanish/)
  })

  it('is well-formed in every part, and every relation leads to a part', async () => {
    const { files } = openDocx(await renderDocx(sample('en')))
    for (const [path, bytes] of Object.entries(files)) {
      if (!/\.(xml|rels)$/.test(path)) continue
      const root = parseXml(strFromU8(bytes))
      if (!path.endsWith('.rels')) continue
      const folder = path.replace(/_rels\/[^/]+$/, '')
      const inner = all(root, 'Relationship').filter((relation) => valueOf(relation, 'TargetMode') !== 'External')
      expect(inner.map((relation) => folder + valueOf(relation, 'Target')!.replace(/^\//, '')).filter((target) => !files[target])).toEqual(
        [],
      )
    }
  })

  it('holds every picture as it was drawn, and as points, half as large again', async () => {
    const { files, body, part } = openDocx(await renderDocx(sample('en')))
    const targets = new Map(
      all(part('word/_rels/document.xml.rels'), 'Relationship').map((relation) => [
        valueOf(relation, 'Id'),
        `word/${valueOf(relation, 'Target')}`,
      ]),
    )
    const pictures = all(body, 'pic:blipFill').flatMap((fill) => {
      const drawn = first(fill, 'asvg:svgBlip')
      return drawn
        ? [
            {
              png: files[targets.get(valueOf(first(fill, 'a:blip'), 'r:embed'))!]!,
              svg: strFromU8(files[targets.get(valueOf(drawn, 'r:embed'))!]!),
            },
          ]
        : []
    })
    const figures = sample('en').blocks.flatMap((block) => (block.kind === 'figure' ? [block.svg] : []))
    expect(pictures.map(({ svg }) => svg)).toEqual(figures)
    expect(pictures.map(({ png }) => width(png))).toEqual(figures.map((svg) => 1.5 * Number(/width="(\d+)"/.exec(svg)![1])))
  })

  it('brings its fonts with it, and names what stands for them', async () => {
    const { files, part } = openDocx(await renderDocx(sample('en')))
    const fonts = all(part('word/fontTable.xml'), 'w:font')
    expect(fonts.map((font) => [valueOf(font, 'w:name'), valueOf(first(font, 'w:altName'))])).toEqual([
      ['Source Serif 4', 'Cambria'],
      ['Source Sans 3', 'Calibri'],
    ])
    const key = valueOf(first(fonts[0], 'w:embedRegular'), 'w:fontKey')!
    const veil = Buffer.from(key.replace(/[{}-]/g, ''), 'hex').toReversed()
    const unveiled = files['word/fonts/font1.odttf']!.map((byte, at) => (at < 32 ? byte ^ veil[at % 16]! : byte))
    const file = await readFile(
      fileURLToPath(import.meta.resolve('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf')),
    )
    expect(Buffer.from(unveiled).equals(file)).toBe(true)
  })
})
