import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { manifests } from '../src/app/rooms.ts'
import { GROUND, importsOf, type MayImport, violations } from './boundaries.ts'
import { ROOT, sourcesOf } from './sources.ts'

const mayImport: MayImport = Object.fromEntries(manifests.map(({ name, imports = [] }) => [name, imports]))
const rulesBroken = (file: string, source: string) => violations(new Map([[file, source]]), mayImport).map((v) => v.rule)

describe('the four import rules', () => {
  it('hold in the whole house', async () => {
    const sources = await sourcesOf('src', /\.tsx?$/)
    expect(sources.size).toBeGreaterThan(50)
    expect(violations(sources, mayImport)).toEqual([])
  })

  it.each([
    [1, 'src/rooms/report/web/page.ts', "import { x } from '#assess/port'"],
    [1, 'src/rooms/assess/domain/a.ts', "import { x } from '#assess/rules'"],
    [2, 'src/rooms/report/domain/a.ts', "import { x } from '../../assess/domain/select.ts'"],
    [2, 'src/ui/a.ts', "export { x } from '../kernel/config.ts'"],
    [3, 'src/rooms/report/web/page.ts', "import { x } from '../server/make.ts'"],
    [3, 'src/rooms/assess/contract/a.ts', "import { x } from '../domain/select.ts'"],
    [3, 'src/stats/a.ts', "import { x } from '#kernel/config.ts'"],
    [3, 'src/kernel/a.ts', "import { x } from '#assess/package.ts'"],
    [4, 'src/rooms/assess/domain/a.ts', "import { x } from '#report/package.ts'"],
    [4, 'src/rooms/law/domain/a.ts', "const load = () => import('#cases/package.ts')".replace('cases', 'assess')],
  ])('catch a planted violation of rule %i in %s', (rule, file, source) => {
    expect(rulesBroken(file, source)).toEqual([rule])
  })

  it('let through what they allow', () => {
    expect(rulesBroken('src/rooms/report/domain/a.ts', "import { x } from '#assess/rules'\nimport { y } from './b.ts'")).toEqual([])
    expect(rulesBroken('src/rooms/report/server/a.ts', "import { x } from '#assess/port'")).toEqual([])
  })

  it('know the floors and the rooms that stand', async () => {
    const foldersOf = async (folder: string) =>
      (await readdir(join(ROOT, folder), { withFileTypes: true })).filter((one) => one.isDirectory()).map(({ name }) => name)
    expect((await foldersOf('src')).toSorted()).toEqual([...GROUND, 'rooms', 'app'].toSorted())
    expect((await foldersOf('src/rooms')).toSorted()).toEqual(Object.keys(mayImport).toSorted())
  })

  it('are told by the floors that stand', async () => {
    const [, floors = ''] = /`([^`]+) ← rooms ← app`/.exec(await readFile(join(ROOT, 'CONTRIBUTING.md'), 'utf8')) ?? []
    expect(floors.split(', ').toSorted()).toEqual(GROUND.toSorted())
  })
})

describe('importsOf', () => {
  it('sees static, type, re-exported, bare and dynamic imports over several lines', () => {
    const source =
      "import {\n  a,\n  b,\n} from './a.ts'\nimport type { T } from '#x/y.ts'\nexport { z } from './z.ts'\nimport 'side'\nawait import('./late.ts')"
    expect(importsOf(source)).toEqual(['./a.ts', '#x/y.ts', './z.ts', 'side', './late.ts'])
  })
})
