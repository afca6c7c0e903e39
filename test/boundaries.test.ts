import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { GROUND, importsOf, MAY_IMPORT, violations } from './boundaries.ts'
import { ROOT, sourcesOf } from './sources.ts'

const rulesBroken = (file: string, source: string) => violations(new Map([[file, source]])).map((v) => v.rule)

describe('the four import rules', () => {
  it('hold in the whole house', async () => {
    const sources = await sourcesOf('src', /\.tsx?$/)
    expect(sources.size).toBeGreaterThan(50)
    expect(violations(sources)).toEqual([])
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

  it('know the floors and the rooms that stand, by the names under which package.json lets them be imported', async () => {
    const foldersOf = async (folder: string) =>
      (await readdir(join(ROOT, folder), { withFileTypes: true })).filter((one) => one.isDirectory()).map(({ name }) => name)
    expect((await foldersOf('src')).toSorted()).toEqual([...GROUND, 'rooms', 'app'].toSorted())
    expect((await foldersOf('src/rooms')).toSorted()).toEqual(Object.keys(MAY_IMPORT).toSorted())
    const { imports } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { imports: Readonly<Record<string, string>> }
    expect(Object.values(imports).filter((path) => !existsSync(join(ROOT, path.replace('/*', ''))))).toEqual([])
    expect([...new Set(Object.keys(imports).map((name) => name.split('/')[0]?.slice(1)))].toSorted()).toEqual(
      [...GROUND, ...Object.keys(MAY_IMPORT), 'test'].toSorted(),
    )
  })

  it('are told by the floors that stand', async () => {
    const [, floors = ''] = /`([^`]+) ← rooms ← app`/.exec(await readFile(join(ROOT, 'CONTRIBUTING.md'), 'utf8')) ?? []
    expect(floors.split(', ').toSorted()).toEqual(GROUND.toSorted())
  })

  it('name in each line only rooms above it', () => {
    const order = Object.keys(MAY_IMPORT)
    for (const [room, allowed] of Object.entries(MAY_IMPORT))
      for (const other of allowed) expect(order.indexOf(other)).toBeLessThan(order.indexOf(room))
  })
})

describe('importsOf', () => {
  it('sees static, type, re-exported, bare and dynamic imports over several lines', () => {
    const source =
      "import {\n  a,\n  b,\n} from './a.ts'\nimport type { T } from '#x/y.ts'\nexport { z } from './z.ts'\nimport 'side'\nawait import('./late.ts')"
    expect(importsOf(source)).toEqual(['./a.ts', '#x/y.ts', './z.ts', 'side', './late.ts'])
  })
})
