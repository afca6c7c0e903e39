import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { joinCatalogues, type Lang, translator } from '#kernel/i18n/translate.ts'
import { problemMessages } from '#kernel/problem/messages.ts'
import { bytesOf, carried } from '../domain/network/exchange/files.fixture.ts'
import { writeGexf } from '../domain/network/exchange/write-gexf.ts'
import { writeGraphml } from '../domain/network/exchange/write-graphml.ts'
import reference from '../domain/network/reference.json' with { type: 'json' }
import { casesMessages } from '../messages.ts'
import { networkCommand } from './network.ts'

/** Four round a fifth, which another program says something of. */
const star = (name: string, word: string, onLink = '') => `<graphml>
<key id="k" for="node" attr.name="${name}"/><key id="t" for="edge" attr.name="role_target"/>
<graph edgedefault="undirected">
${['P0', 'P1', 'P2', 'P3'].map((id) => `<node id="${id}"/>`).join('')}<node id="P4"><data key="k">${word}</data></node>
${['P0', 'P1', 'P2', 'P3'].map((id) => `<edge source="${id}" target="P4">${onLink}</edge>`).join('')}<edge source="P0" target="P1"/>
</graph></graphml>`

describe('istmo network', () => {
  let folder = ''
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'istmo-network-'))))
  afterAll(() => rm(folder, { recursive: true }))

  const said = async (
    positionals: readonly string[],
    { lang = 'en', stopped = false, ...options }: { lang?: Lang; stopped?: boolean; json?: boolean; seed?: string } = {},
  ) => {
    const [out, err]: [string[], string[]] = [[], []]
    const stop = new AbortController()
    if (stopped) stop.abort()
    const terminal = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line), signal: stop.signal }
    const exit = await networkCommand.run({
      positionals,
      options,
      t: translator(lang, joinCatalogues(problemMessages, casesMessages)),
      terminal,
    })
    return { exit, out: out.join('\n'), err: err.join('\n') }
  }
  const put = async (name: string, content: string | Uint8Array): Promise<string> => {
    await writeFile(join(folder, name), content)
    return join(folder, name)
  }
  const karate = {
    nodes: Array.from({ length: 34 }, (_, n) => ({ id: `n${n}`, label: `P-${n}`, kind: 'person' as const })),
    links: reference.karate.edges.map(([a, b], n) => ({ ...carried.links[2]!, id: `e${n}`, between: [`n${a}`, `n${b}`] as const })),
  }

  it('gives the measures of a file as JSON, the same for the same seed, with the sentence that it is no evidence', async () => {
    const path = await put('karate.graphml', writeGraphml(karate, 'x'))
    const { exit, out } = await said([path], { json: true })
    expect(exit).toBe(0)
    const told = JSON.parse(out)
    expect(told.banner).toBe('This is not evidence. It shows what has been recorded, not what exists.')
    expect(told).toMatchObject({ nodes: 34, edges: 78, density: reference.karate.density, articulationPoints: ['n0'] })
    expect(told.measures[33].betweenness.value).toBeCloseTo(reference.karate.betweenness[33] ?? 0, 9)
    expect((await said([path], { json: true })).out).toBe(out)
    expect((await said([path], { json: true, seed: '2' })).out).not.toBe(out)
  })
  it('prints them in words, in both languages, and leaves victims out', async () => {
    const path = await put('case.gexf', writeGexf(carried, 'x'))
    const { exit, out } = await said([path])
    expect(exit).toBe(0)
    expect(out).toContain('This is not evidence')
    expect(out).toContain('One victim is left out')
    expect(out).not.toContain('V-02')
    expect((await said([path], { lang: 'es' })).out).toContain('Esto no es prueba')
  })
  it.each([
    ['kind', 'víctima'],
    ['kind', 'VICTIM'],
    ['role', 'victim'],
    ['rol', 'Víctima o migrante'],
    ['victim', 'true'],
  ])('leaves out a victim that a file marks by %s = %s, and says what was taken for what', async (name, word) => {
    const { out } = await said([await put('marked.graphml', star(name, word))])
    expect(out).toContain('One victim is left out')
    expect(out).toContain(`“${name}: ${word}” was read as: victim`)
    expect(out.split('\n')).not.toContain('P4')
    const json = JSON.parse((await said([join(folder, 'marked.graphml')], { json: true })).out)
    expect(json).toMatchObject({ victims: 1, unsure: 0, nodes: 4 })
  })
  it('does not rank who is called by a word that it does not know, and denies no victim', async () => {
    const { out } = await said([await put('unknown.graphml', star('role', 'merchandise'))])
    expect(out).toContain('The file marks nobody as a victim.')
    expect(out).toContain('One node is left out of the measures too')
    expect(out).toContain('“role: merchandise” is not known')
    expect(out.split('\n')).not.toContain('P4')
    expect(out.split('\n')).toContain('P3')
    expect((await said([join(folder, 'unknown.graphml')], { lang: 'es' })).out).not.toContain('No hay víctimas')
  })
  it('takes a role that a link gives for what marks its end', async () => {
    const { out } = await said([await put('on-link.graphml', star('role', 'recruiter', '<data key="t">víctima</data>'))])
    expect(out).toContain('One victim is left out')
    expect(out.split('\n')).not.toContain('P4')
  })
  it('refuses what is broken with line and column, and writes nothing anywhere', async () => {
    const broken = await put('broken.graphml', '<graphml>\n<graph>\n<node/></graph></graphml>')
    const latin = await put('latin.gexf', new Uint8Array(Buffer.from('<gexf>\n<graph>á</graph></gexf>', 'latin1')))
    const bomb = await put('bomb.gexf', bytesOf('<!DOCTYPE gexf [<!ENTITY a "b">]><gexf/>'))
    const before = await readdir(folder)
    const found = await Promise.all([broken, latin, bomb, join(folder, 'absent.gexf')].map((path) => said([path])))
    expect(found.map(({ exit, out }) => [exit, out])).toEqual(found.map(() => [2, '']))
    const [first, second, third, fourth] = found.map(({ err }) => err)
    expect(first).toContain('line 3, column 1: an attribute is missing: node id')
    expect(second).toContain('line 2, column 8: the file is not in UTF-8')
    expect(third).toContain('DOCTYPE')
    expect(fourth).toContain('There is no file')
    expect(await readdir(folder)).toEqual(before)
  })
  it('refuses a seed that is none, and says how it is written', async () => {
    for (const seed of ['x', '', '0x10', '1e3', '-1', '4294967296']) expect((await said(['x.gexf'], { seed })).err).toContain('--seed')
    expect(await said([])).toMatchObject({ exit: 2, err: 'istmo network FILE.graphml|FILE.gexf [--json] [--seed N] [--lang es|en]' })
  })
  it('says how far it is with a large network', async () => {
    const nodes = Array.from({ length: 1_001 }, (_, n) => ({ id: `n${n}`, label: `P-${n}`, kind: 'person' as const }))
    const { exit, err } = await said([await put('large.graphml', writeGraphml({ nodes, links: [] }, 'x'))])
    expect(exit).toBe(0)
    expect(err.split('\n')).toHaveLength(10)
    expect(err).toContain('20 of 200 resamples')
  })
  it('stops when it is told to', async () => {
    expect(await said([await put('k.graphml', writeGraphml(karate, 'x'))], { stopped: true })).toMatchObject({ exit: 130, out: '' })
  })
})
