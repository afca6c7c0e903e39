import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const GLOSSARY = fileURLToPath(new URL('../../GLOSSARY.md', import.meta.url))
const ID = 'virtual:glossary'

export type GlossaryEntry = { readonly es: string; readonly en: string; readonly meaningEs: string; readonly meaningEn: string }

/**
 * Terms of the field out of the table of GLOSSARY.md, by their English name as it stands there. Of two rows of one name the first is kept.
 * @param markdown the whole file
 */
export const glossaryOf = (markdown: string): Readonly<Record<string, GlossaryEntry>> => {
  const terms = markdown.split('\n## ')[1] ?? ''
  const rows = terms.split('\n').filter((line) => line.startsWith('| '))
  // The first row is the heading; the line under it has no space after its bar.
  const entries = rows.slice(1).map((line): [string, GlossaryEntry] => {
    const [en = '', es = '', meaningEn = '', meaningEs = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.replaceAll('*', '').trim())
    return [en, { es, en, meaningEs, meaningEn }]
  })
  return Object.fromEntries(entries.toReversed())
}

/** GLOSSARY.md as data, so that the help of a page says the same as the file does. */
export const glossary = (): Plugin => ({
  name: 'istmo-glossary',
  resolveId: (id) => (id === ID ? `\0${ID}` : null),
  async load(id) {
    if (id !== `\0${ID}`) return null
    this.addWatchFile(GLOSSARY)
    return `export const glossary = ${JSON.stringify(glossaryOf(await readFile(GLOSSARY, 'utf8')))}`
  },
})
