import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CliCommand } from '#kernel/cli/command.ts'
import { runCli } from '#kernel/cli/run.ts'
import { problemMessages } from '#kernel/problem/messages.ts'
import { Impact, type ImpactResult } from '../contract/impact.ts'
import { ImpactAbout } from '../contract/impact-about.ts'
import { trainMessages } from '../messages.ts'
import { impactCommand } from './impact.ts'
import { impactTemplateCommand } from './impact-template.ts'

const KEPT = fileURLToPath(new URL('../../../../test/reference/impact/', import.meta.url))
const commands: readonly CliCommand[] = [impactCommand, impactTemplateCommand]

const told = async (words: readonly string[], lang: 'es' | 'en' = 'en') => {
  const said = { out: [] as string[], err: [] as string[] }
  const terminal = {
    out: (line: string) => void said.out.push(line),
    err: (line: string) => void said.err.push(line),
    signal: new AbortController().signal,
  }
  const code = await runCli(
    { commands, messages: [problemMessages, trainMessages], nearest: () => undefined },
    ['impact', ...words],
    terminal,
    lang,
  )
  return { code, out: said.out.join('\n'), err: said.err }
}

const files = (folder: string, names: readonly string[]) => names.flatMap((name) => [`--${name}`, join(folder, `${name}.csv`)])
const kept = (...more: readonly string[]) => told([...files(KEPT, ['persons', 'responses', 'items']), ...more])

type Reference = {
  readonly statistic: string
  readonly scope: Readonly<Record<string, string>>
  readonly numbers: Readonly<Record<string, number>>
}

/** How near a number must come: closed formulas to nine digits, p to six, what is sought step by step to six. */
const NEAR: Readonly<Record<string, number>> = { iccReml: 1e-6 }
const numberOf = (result: ImpactResult, name: string): number | undefined =>
  ({ value: result.value, se: result.se, df: result.df, p: result.p, n: result.n, low: result.interval?.low, high: result.interval?.high })[
    name
  ] ?? result.also?.[name]

describe('istmo impact on the kept simulation', () => {
  let impact: Impact
  let reference: readonly Reference[]
  const found = (statistic: string, scope: Readonly<Record<string, string>>, rule?: string) =>
    impact.results.filter(
      (one) =>
        one.statistic === statistic &&
        JSON.stringify(Object.entries(one.scope).toSorted()) === JSON.stringify(Object.entries(scope).toSorted()) &&
        (rule === undefined || one.rule === rule),
    )

  beforeAll(async () => {
    impact = Impact.parse(JSON.parse((await kept('--json')).out))
    reference = JSON.parse(await readFile(join(KEPT, 'reference.json'), 'utf8')) as readonly Reference[]
  })

  it('says what R says, number by number', () => {
    expect(reference.length).toBeGreaterThan(200)
    for (const { statistic, scope, numbers } of reference) {
      const isOfItems = ['alpha', 'errorOfMeasurement', 'facility', 'restCorrelation', 'kr20'].includes(statistic)
      const [result] = found(statistic, scope, isOfItems ? 'complete' : undefined)
      if (!result) throw new Error(`${statistic} ${JSON.stringify(scope)} is not among the results`)
      for (const [name, value] of Object.entries(numbers)) {
        const within = NEAR[statistic] ?? (name === 'p' || name === 'low' || name === 'high' ? 1e-6 : 1e-9)
        const own = numberOf(result, name) ?? Number.NaN
        expect(Math.abs(own - value), `${statistic} ${JSON.stringify(scope)} ${name}: ${own}, R ${value}`).toBeLessThanOrEqual(
          within * Math.max(1, Math.abs(value)),
        )
      }
    }
  })

  it('says of the item that was planted to look at it, and of no other of that country; no class, and never that there is no bias', () => {
    const own = impact.results.filter(({ statistic, scope }) => statistic === 'dif' && scope.country === 'BZ')
    expect(own).toHaveLength(43)
    for (const { scope, verdict, note } of own) {
      expect(verdict).toBe(scope.item === 'i03' ? 'look' : 'not-enough')
      expect(note.en).toContain(scope.item === 'i03' ? 'Look at this item' : 'Not enough evidence')
      expect(note.es).toContain(scope.item === 'i03' ? 'Revise este ítem' : 'Datos insuficientes')
      expect(`${note.en} ${note.es}`).not.toMatch(/no bias found|no se encontró sesgo|class [abc]|clase [abc]/i)
    }
    const [byLanguage] = impact.results.filter(({ statistic, scope }) => statistic === 'dif' && scope.language === 'en')
    expect([byLanguage?.note.es, byLanguage?.note.en]).toEqual([
      expect.stringContaining('en inglés'),
      expect.stringContaining('in English'),
    ])
    expect(found('difFalseFlags', { country: 'BZ', contrast: 'country: BZ', wave: 'pre' })[0]).toMatchObject({
      status: 'value',
      n: 43,
      value: expect.closeTo(5 * 0.2 + 38 * 0.01, 12),
      also: { atLoose: 5, atGross: 38 },
    })
  })

  it('counts people from enrolment to each model', () => {
    const flow = (arm: string, stage: string, wave?: string) =>
      impact.flow.find((line) => line.arm === arm && line.stage === stage && line.wave === wave)?.n ?? 0
    expect(flow('trained', 'enrolled') + flow('waiting', 'enrolled')).toBe(210)
    for (const wave of ['post', 'm3'])
      for (const statistic of ['differenceInDifferences', 'ancova', 'welch', 'betweenG'])
        expect(found(statistic, { contrast: 'trained - waiting', from: 'pre', wave })[0]?.n).toBe(
          flow('trained', 'paired', wave) + flow('waiting', 'paired', wave),
        )
    expect(found('crossedGain', { arm: 'trained', from: 'pre', wave: 'post' })[0]?.n).toBe(flow('trained', 'paired', 'post'))
  })

  it('says the same bytes twice, and every number with its formula, source and a sentence in both languages', async () => {
    expect((await kept('--json')).out).toBe((await kept('--json')).out)
    for (const { method, source, note, rule } of impact.results)
      for (const text of [method, source, note.es, note.en, rule]) expect(text).not.toBe('')
  })

  it('reads as sentences without --json', async () => {
    const { code, out } = await kept()
    expect(code).toBe(0)
    expect(out).toContain('Only where a lottery decided who waited')
    expect(out).toContain('trained: enrolled: 105 people')
  })
})

describe('istmo impact on files of somebody’s own', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'istmo-impact-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const given = async (persons: string, responses: string, more: Readonly<Record<string, string>> = {}) => {
    const all = { 'persons.csv': persons, 'responses.csv': responses, ...more }
    for (const [name, text] of Object.entries(all)) await writeFile(join(folder, name), text)
    const names = ['persons', 'responses', ...('items.csv' in more ? ['items'] : [])]
    return told([...files(folder, names), ...('plan.json' in more ? ['--plan', join(folder, 'plan.json')] : []), '--json'])
  }
  /** What a program reads of a refusal, and no number beside it. */
  const detailsOf = (out: string) => {
    const { code, details, ...said } = JSON.parse(out) as {
      code: string
      details: { errors: readonly Readonly<Record<string, unknown>>[] }
    }
    expect([code, Object.keys(said)]).toEqual(['file.refused', ['status', 'title', 'detail']])
    return details
  }
  const PERSONS = 'person,country,session,arm\nP1,HN,S1,trained\n'

  it.each([
    [
      'a column that is not known',
      PERSONS.replace('session', 'sesion'),
      'person,wave,i01\nP1,pre,1\n',
      ['line 1, column session: ', 'line 1, column sesion: '],
    ],
    ['a person twice', `${PERSONS}P1,HN,S1,trained\n`, 'person,wave,i01\nP1,pre,1\n', ['line 3, column person: “P1” stands twice']],
    ['a wave twice', PERSONS, 'person,wave,i01\nP1,pre,1\nP1,pre,0\n', ['line 3, column person: “P1, pre” stands twice']],
    ['a value that is neither 0 nor 1', PERSONS, 'person,wave,i01\nP1,pre,2\n', ['line 2, column i01: “2” is not 1, 0 or blank']],
    ['a person who is in no list', PERSONS, 'person,wave,i01\nP2,pre,1\n', ['line 2, column person: “P2” is not in the list']],
    ['a wave that the plan does not name', PERSONS, 'person,wave,i01\nP1,during,1\n', ['line 2, column wave: “during” is no wave']],
    ['no column of items', PERSONS, 'person,wave\nP1,pre\n', ['line 1: there are no columns of items']],
  ])('refuses %s, with its place, and says nothing else', async (_, persons, responses, places) => {
    const { code, out, err } = await given(persons, responses)
    const { errors } = detailsOf(out)
    expect([code, errors.length]).toEqual([2, places.length])
    for (const place of places) expect(err.join('\n')).toContain(place)
  })

  it('refuses an answer to an item that was not in the form', async () => {
    const { code, err } = await given(PERSONS, 'person,wave,form,i01,i02\nP1,pre,A,1,1\n', { 'items.csv': 'item,forms\ni01,A B\ni02,B\n' })
    expect(code).toBe(2)
    expect(err.join('\n')).toContain('line 2, column i02: this item is not in form A')
  })

  it('refuses a plan by the place in it, and a file that is not there', async () => {
    const plan = await given(PERSONS, 'person,wave,i01\nP1,pre,1\n', { 'plan.json': '{"schema":"istmo/impact-plan/1","icc":2}' })
    expect([plan.code, detailsOf(plan.out).errors]).toMatchObject([2, [{ path: 'icc', code: 'too-big' }]])
    expect(plan.err.join()).toContain('icc')
    const wrong = await given(PERSONS, 'person,wave,i01\nP1,pre,1\n', {
      'plan.json': '{"schema":"istmo/impact-plan/1","waves":["before","after","after"],"arms":["a","b"],"reference":"c","primary":"gain"}',
    })
    expect([wrong.code, detailsOf(wrong.out).errors.map(({ path }) => path)]).toEqual([
      2,
      expect.arrayContaining(['waves', 'reference', 'primary']),
    ])
    for (const place of ['waves: It stands here twice: after', 'reference: The group', 'primary: No number of this name'])
      expect(wrong.err.join('\n')).toContain(place)
    const none = await told(['--persons', join(folder, 'nowhere.csv'), '--responses', join(folder, 'responses.csv')], 'es')
    expect([none.code, none.err]).toEqual([2, [`${join(folder, 'nowhere.csv')}: no existe ese archivo.`]])
  })

  it('leaves columns of x_ aside and names them, and refuses numbers for few with what they would need', async () => {
    const { code, out } = await given(
      'person,country,session,arm,x_note\nP1,HN,S1,trained,late\n',
      'person,wave,i01,i02,i03\nP1,pre,1,,0\nP1,post,1,1,1\n',
    )
    const impact = Impact.parse(JSON.parse(out))
    expect([code, impact.inputs[0]?.ignored, impact.design.reference]).toEqual([0, ['x_note'], null])
    const change = impact.results.find(({ statistic }) => statistic === 'pairedChange')
    expect(change).toMatchObject({
      status: 'refused',
      code: 'few-pairs',
      need: 5,
      have: 1,
      note: { en: 'This needs 5 people with both tests and there is 1.' },
    })
    expect(impact.results.find(({ statistic }) => statistic === 'differenceInDifferences')).toMatchObject({ code: 'no-reference-arm' })
  })

  it('tells the headline on exact links only beside that on all, with how many there are', async () => {
    const people = Array.from({ length: 24 }, (_, at) => ({
      name: `P${at}`,
      first: at % 2 === 0 ? 'A' : 'B',
      link: at < 16 ? ['exact', ''][at % 2]! : at < 20 ? 'tolerant' : 'reviewed',
    }))
    const persons = [
      'person,country,session,arm,link',
      ...people.map(({ name, link }, at) => `${name},HN,S${at % 4},trained,${link}`),
    ].join('\n')
    const gains = people.map((_, at) => (at < 16 ? [0, 1, 1, 1][at % 4]! : 0))
    const responses = [
      'person,wave,form,i01,i02',
      ...people.flatMap(({ name, first }, at) => [`${name},pre,${first},0,0`, `${name},post,${first === 'A' ? 'B' : 'A'},${gains[at]},0`]),
    ].join('\n')
    const { code, out } = await given(persons, responses)
    const { results, flow } = Impact.parse(JSON.parse(out))
    const of = (name: string) => results.find(({ statistic }) => statistic === name)
    expect(code).toBe(0)
    expect(of('crossedGain')).toMatchObject({ value: 0.5, n: 24 })
    expect(of('crossedGainExact')).toMatchObject({ value: 0.75, n: 16, note: { en: expect.stringContaining('On exact links only') } })
    expect(of('pairedChange')).toMatchObject({ value: 0.5, n: 24 })
    expect(of('pairedChangeExact')).toMatchObject({
      value: 0.75,
      n: 16,
      note: { es: expect.stringContaining('Solo con los enlaces exactos') },
    })
    expect(flow.filter(({ stage }) => ['exact', 'tolerant', 'reviewed'].includes(stage)).map(({ stage, n }) => [stage, n])).toEqual([
      ['exact', 8],
      ['tolerant', 4],
      ['reviewed', 4],
    ])
    const none = await given(persons.replaceAll(/,(exact|tolerant|reviewed)$/gm, ','), responses)
    expect(Impact.parse(JSON.parse(none.out)).results.some(({ statistic }) => statistic.endsWith('Exact'))).toBe(false)
    expect((await given(persons.replace('tolerant', 'nearly'), responses)).err.join()).toContain('column link: “nearly” is no link')
  })

  it('reads files of spreadsheets: semicolons, CRLF and a mark at the beginning', async () => {
    const { code, out } = await given(
      '\uFEFFperson;country;session;arm\r\nP1;HN;S1;trained\r\n',
      'person;wave;i01;i02;i03\r\nP1;pre;1;0;\r\n',
    )
    expect(code).toBe(0)
    expect(Impact.parse(JSON.parse(out)).flow[0]).toEqual({ arm: 'trained', stage: 'enrolled', n: 1 })
  })

  it('writes files to be filled in, which it takes, and never over others', async () => {
    const place = join(folder, 'template')
    expect((await told(['template', place])).code).toBe(0)
    expect((await readdir(place)).toSorted()).toEqual([
      'about.json',
      'items.csv',
      'observations.csv',
      'persons.csv',
      'plan.json',
      'reactions.csv',
      'responses.csv',
    ])
    const tables = files(place, ['persons', 'responses', 'items', 'reactions', 'observations'])
    const filled = await told([...tables, '--plan', join(place, 'plan.json'), '--json'])
    expect(filled.err).toEqual([])
    expect(filled.code).toBe(0)
    expect(Impact.parse(JSON.parse(filled.out)).design).toMatchObject({
      reference: 'control',
      cluster: 'mixed',
      plan: 'given',
      forms: ['A', 'B'],
      items: 4,
      assignment: 'choice',
    })
    expect(ImpactAbout.parse(JSON.parse(await readFile(join(place, 'about.json'), 'utf8'))).dataKind).toBe('example')
    expect((await told(['template', place])).err.join()).toContain('not empty')
  })
})
