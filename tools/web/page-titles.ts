import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const TITLES = 'virtual:page-titles/'
const TITLE = /^[a-z]+\.(?:page\.[a-z-]+|menu)$/

/** Titles of all rooms' pages and of their groups in one language, out of their messages: the navigation names them before any room's words are fetched. */
export const pageTitles = (): Plugin => ({
  name: 'istmo-page-titles',
  resolveId: (id) => (id.startsWith(TITLES) ? `\0${id}` : null),
  async load(id) {
    if (!id.startsWith(`\0${TITLES}`)) return null
    const lang = id.slice(TITLES.length + 1)
    const files = globSync(`src/{rooms/*,app/web}/messages/${lang}.json`, { cwd: root }).toSorted()
    const catalogues = await Promise.all(files.map((file) => readFile(`${root}${file}`, 'utf8')))
    for (const file of files) this.addWatchFile(`${root}${file}`)
    const messages = catalogues.flatMap((text) => Object.entries(JSON.parse(text) as Record<string, string>))
    return `export const titles = ${JSON.stringify(Object.fromEntries(messages.filter(([key]) => TITLE.test(key))))}`
  },
})
