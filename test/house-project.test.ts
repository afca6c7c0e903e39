import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  commandFaults,
  foldersIn,
  halfFaults,
  licenceFaults,
  linkFaults,
  lockFaults,
  registryFaults,
  treeFaults,
  treeFolders,
  versionFaults,
  type Lockfile,
} from './project.ts'
import { ROOT, sourcesOf } from './sources.ts'
import { cyclePictures } from '../tools/draw-cycle.ts'

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const isThere = (path: string): boolean => existsSync(join(ROOT, path))
const packageJson = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>
  engines: { node: string }
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}
const lock = (JSON.parse(read('package-lock.json')) as { packages: Lockfile }).packages

const TOP = ['README.md', 'README.es.md', 'CONTRIBUTING.md', 'SECURITY.md', 'GLOSSARY.md', 'CHANGELOG.md']
const top = new Map(TOP.map((path) => [path, read(path)]))
const roomReadmes = await sourcesOf('src', /^README\.md$/)
const documents = new Map([...top, ...(await sourcesOf('docs', /\.md$/)), ...roomReadmes])
const one = (text: string) => new Map([['x.md', text]])

describe('the tree of the README', () => {
  it('names the folders that are there, and every floor and room', () => {
    expect(treeFolders(read('README.md')).length).toBeGreaterThan(15)
    expect(treeFaults(read('README.md'), foldersIn, ['src', 'src/rooms'])).toEqual([])
  })

  it('is caught when it names what is not there, or leaves a room out', () => {
    const tree = '```tree\nsrc/    all\n  rooms/\n    assess/  reads\n    attic/   gone\n```'
    const folders = (path: string) => ({ '.': ['src'], src: ['rooms'], 'src/rooms': ['assess', 'law'] })[path] ?? []
    expect(treeFolders(tree)).toEqual(['src', 'src/rooms', 'src/rooms/assess', 'src/rooms/attic'])
    expect(treeFaults(tree, folders, ['src/rooms'])).toEqual([
      'README.md names src/rooms/attic/, which is not there',
      "src/rooms/law/ is not in README.md's tree",
    ])
    expect(treeFaults('no tree', folders, [])).toEqual(['README.md has no tree'])
  })
})

/** What axe asks of styles, for which it fetches them anew at each look; here it is asked once (WCAG 2.2, 1.3.4). */
it('no style asks which way a screen is held', async () => {
  const styles = await sourcesOf('src', /\.css$/)
  expect(styles.size).toBeGreaterThan(30)
  expect([...styles].filter(([, text]) => /orientation/.test(text)).map(([path]) => path)).toEqual([])
})

describe('what documents tell their reader', () => {
  it('to type is a command of the project', () => expect(commandFaults(documents, packageJson.scripts, isThere)).toEqual([]))
  it('to read is there', () => expect(linkFaults(documents, isThere)).toEqual([]))
  it('of versions is what package.json says', () => expect(versionFaults(documents, packageJson)).toEqual([]))

  it('is caught when the command is not there', () => {
    expect(commandFaults(one('`npm run chekc`, then npm test and node tools/gone.ts'), { test: '' }, () => false)).toEqual([
      'x.md: package.json has no command chekc',
      'x.md: tools/gone.ts is not there',
    ])
  })

  it('is caught when the link leads nowhere', () => {
    const text = '[a](docs/gone.md#part) [b](https://example.org) [c](#here)'
    expect(linkFaults(one(text), () => false)).toEqual(['x.md: docs/gone.md is not there'])
  })

  it('is caught when the version is another', () => {
    const text = 'Node 20 or newer, never Node 18; `zod` 4.0.1, kysely 0.29.9'
    const versions = {
      engines: { node: '>=20.11' },
      dependencies: { zod: '4.6.7', kysely: '0.29.9', node: '24.21.0' },
      devDependencies: {},
    }
    expect(versionFaults(one(text), versions)).toEqual(['x.md: zod is 4.6.7, not 4.0.1', 'x.md: Node 18 is neither asked for nor brought'])
  })
})

describe('documents in two languages', () => {
  it('have both, with the same sections', () => {
    const paired = new Map([...documents].filter(([path]) => path === 'SECURITY.md' || path.startsWith('docs/operate/')))
    expect(paired.size).toBeGreaterThanOrEqual(3)
    expect(halfFaults(paired)).toEqual([])
  })

  it('include the README, whose lists are as long in both', () => {
    const points = (text: string) => text.match(/^- \*\*/gm)?.length
    const titles = (text: string) => text.match(/^## /gm)?.length ?? 0
    expect(points(read('README.es.md'))).toBe(points(read('README.md')))
    expect(titles(read('README.es.md'))).toBe(titles(read('README.md')) - 2) // the tree and the commands stand once
  })

  it('are caught when one half is missing or shorter', () => {
    expect(halfFaults(one('# X\n\n## English\n\n### A\n'))).toEqual(['x.md: has no Spanish half'])
    expect(halfFaults(one('# X\n\n## English\n\n### A\n\n### B\n\n## Español\n\n### A\n'))).toEqual([
      'x.md: its halves have different sections or rows',
    ])
  })
})

describe('the lockfile', () => {
  it('names no address to download from and a hash for each package', () => {
    expect(Object.keys(lock).length).toBeGreaterThan(100)
    expect(lockFaults(lock)).toEqual([])
  })

  it('is caught when it names one, or trusts a package', () => {
    const planted = { '': {}, 'node_modules/a': { resolved: 'https://example.org/a.tgz', integrity: 'sha512-x' }, 'node_modules/b': {} }
    expect(lockFaults(planted)).toEqual(['node_modules/a: names an address to download from', 'node_modules/b: has no integrity'])
  })
})

/** Packages that the list does not cover, each with the reason why it is taken all the same. There are none. */
const EXCEPTIONS: Readonly<Record<string, string>> = {}

const recordedLicence = (path: string): string | undefined => {
  if (!isThere(`${path}/package.json`)) return undefined
  const { license } = JSON.parse(read(`${path}/package.json`)) as { license?: string | { type?: string } }
  return typeof license === 'object' ? license.type : license
}

describe('licences of dependencies', () => {
  it('are permissive, MPL-2.0 or, for fonts, OFL-1.1, as each package records', () =>
    expect(licenceFaults(lock, recordedLicence, EXCEPTIONS)).toEqual([]))

  it('are caught when they are not, or are not recorded', () => {
    const planted = { 'node_modules/a': { license: 'MIT' }, 'node_modules/b': {}, 'node_modules/c': { license: 'GPL-3.0 OR MIT' } }
    const recorded = (path: string) => (path === 'node_modules/a' ? 'LGPL-3.0' : undefined)
    expect(licenceFaults(planted, recorded, {})).toEqual([
      'node_modules/a: LGPL-3.0 is not of the list',
      'node_modules/b: records no licence',
    ])
    expect(licenceFaults({ d: { license: 'MIT AND AGPL-3.0-only' } }, () => undefined, {})).toHaveLength(1)
    expect(licenceFaults({ d: { license: 'WTFPL' } }, () => undefined, { d: 'taken for a reason' })).toEqual([])
  })
})

describe('registries', () => {
  it('are named in no file', async () => {
    const folders = await Promise.all(
      ['src', 'tools', 'docs', 'examples'].map((folder) => sourcesOf(folder, /\.(?:tsx?|mjs|json|md|csv|css)$/)),
    )
    const files = new Map([...folders.flatMap((found) => [...found]), ...top])
    for (const path of ['package.json', 'package-lock.json', '.npmrc', '.ci/run']) files.set(path, read(path))
    expect(registryFaults(files)).toEqual([])
  })

  it('are caught when one is', () =>
    expect(registryFaults(one('fetched from https://registry.example.org/zod'))).toEqual(['x.md: names the registry registry.example.org']))
})

describe('pictures of the documents', () => {
  it.each([...cyclePictures()])('%s is what tools/draw-cycle.ts draws', (path, svg) => expect(read(path)).toBe(svg))
})
