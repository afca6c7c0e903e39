import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '#documents/pdf/read-pdf.ts'
import type { CliCommand } from '#kernel/cli/command.ts'
import { runCli } from '#kernel/cli/run.ts'
import { problemMessages } from '#kernel/problem/messages.ts'
import { FormSet } from '../contract/forms.ts'
import { Impact } from '../contract/impact.ts'
import { type Item, ItemBank } from '../contract/item.ts'
import { checkCharacter } from '../domain/forms/check-character.ts'
import { keyOf } from '../domain/forms/item-key.ts'
import { sheetCodes } from '../domain/forms/sheet-code.ts'
import { EXAMPLE } from '../domain/syllabus/syllabus.fixture.ts'
import { trainMessages } from '../messages.ts'
import { formCommands } from './form-commands.ts'
import { impactCommand } from './impact.ts'

const commands: readonly CliCommand[] = [...formCommands, impactCommand]
const ITEMS = join(EXAMPLE, 'items.json')

const told = async (words: readonly string[], lang: 'es' | 'en' = 'en') => {
  const said = { out: [] as string[], err: [] as string[] }
  const terminal = {
    out: (line: string) => void said.out.push(line),
    err: (line: string) => void said.err.push(line),
    signal: new AbortController().signal,
  }
  const code = await runCli({ commands, messages: [problemMessages, trainMessages], nearest: () => undefined }, words, terminal, lang)
  return { code, out: said.out.join('\n'), err: said.err.join('\n') }
}

let folder: string
let made: string
let set: FormSet
let bank: ReadonlyMap<string, Item>
const at = (name: string) => join(folder, name)
const text = (path: string) => readFile(path, 'utf8')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'istmo-forms-'))
  made = at('made')
  await told(['form', 'assemble', EXAMPLE, '--out', made, '--forms', '4', '--seed', '7'])
  set = FormSet.parse(JSON.parse(await text(join(made, 'forms.json'))))
  bank = new Map(ItemBank.parse(JSON.parse(await text(ITEMS))).items.map((item) => [item.id, item]))
})
afterAll(() => rm(folder, { recursive: true }))

/** A sheet on which the first `right` answers are right and the others left blank. */
const line = (code: string, wave: string, { right, person = '-' }: { right: number; person?: string }): string => {
  const items = set.forms.find(({ name }) => name === code[0])?.items ?? []
  const answers = items.map(({ item, options, matches }, place) => {
    const { kind } = bank.get(item)!
    const ids = kind === 'matching' ? options : keyOf(bank.get(item)!)
    const letters = ids.map((id) => 'abcdefgh'[(matches ?? options).indexOf(id)]!)
    return `${place + 1}${place < right ? (kind === 'ordering' || kind === 'matching' ? letters : letters.toSorted()).join('') : '-'}`
  })
  return [code, wave, person, ...answers].join(' ')
}
const codes = (form: 'A' | 'B', n: number) => sheetCodes(set, form, { first: 1, n })
const entering = (sheets: string, out: string, ...more: readonly string[]) =>
  told(['answers', 'enter', sheets, '--forms', join(made, 'forms.json'), '--items', ITEMS, '--out', out, ...more])

describe('istmo form', () => {
  it('assembles four forms and says in both languages what the bank lacks', async () => {
    const es = await told(['form', 'assemble', EXAMPLE, '--out', at('es'), '--forms', '4', '--seed', '7'], 'es')
    expect(es.out).toContain('Forma D: 24 ítems, 5 ancla')
    expect(es.out).toContain('M2.O3: el banco no alcanza para un 2.º ítem de nivel «aplicar» en cada forma')
    const en = await told(['form', 'assemble', EXAMPLE, '--out', at('en'), '--forms', '4', '--seed', '7'])
    expect(en.out).toContain('M4.O4: the bank has no 2nd item at “apply” for every form')
    expect(en.out).toContain('Sample of the test: its questions are published')
    expect(await text(join(at('es'), 'forms.json'))).toBe(await text(join(at('en'), 'forms.json')))
  })

  it('refuses a bank that is not sound, a folder that is taken, and a flag that is none, and writes nothing', async () => {
    await cp(EXAMPLE, at('broken'), { recursive: true })
    const items = await text(ITEMS)
    await writeFile(join(at('broken'), 'items.json'), items.replace('"outcome": "TIP"', '"outcome": "SOM"'))
    const broken = await told(['form', 'assemble', at('broken'), '--out', at('none')])
    expect([broken.code, broken.out]).toEqual([2, ''])
    expect(broken.err).toContain('cannot make forms')
    expect((await told(['form', 'assemble', EXAMPLE, '--out', made])).err).toContain('not empty')
    expect((await told(['form', 'assemble', EXAMPLE, '--out', at('none'), '--forms', '3'])).err).toContain('istmo form assemble')
    expect((await readdir(folder)).includes('none')).toBe(false)
  })

  it('deals an order in each session, and refuses a session twice', async () => {
    const order = ['--forms', join(made, 'forms.json'), '--seed', '5']
    const { code, out } = await told(['form', 'cross', 'HN-1:24', 'PA-1:7', ...order, '--out', at('order.csv')])
    expect(code).toBe(0)
    expect(out).toContain('HN-1: 24 places; 12 begin with A.')
    expect((await text(at('order.csv'))).trim().split('\n')).toHaveLength(32)
    expect((await told(['form', 'cross', 'HN-1:4', 'HN-1:4', ...order, '--out', at('order2.csv')])).code).toBe(2)
  })

  it('prints each language, size and print, with a code of its own on each sheet, and no key', async () => {
    const { code } = await told([
      'form',
      'print',
      join(made, 'forms.json'),
      '--items',
      ITEMS,
      '--out',
      at('paper'),
      '--form',
      'A',
      '--sheets',
      '2',
      '--quiet',
    ])
    expect(code).toBe(0)
    const names = (await readdir(at('paper'))).filter((name) => name.endsWith('.pdf'))
    expect(names).toHaveLength(8)
    const listed = (await text(join(at('paper'), 'sheets.csv'))).trim().split('\n').slice(1)
    expect(new Set(listed.map((row) => row.split(',')[0])).size).toBe(16)
    for (const [name, promise, unknown] of [
      ['form-A-es-letter-normal.pdf', 'Esta prueba mide la capacitación, no a usted', 'No sé'],
      ['form-A-en-a4-large.pdf', 'This test measures the training, not you', 'I don’t know'],
    ] as const) {
      const words = readPdf(await readFile(join(at('paper'), name)))
        .pages.join(' ')
        .replaceAll(/\s+/g, ' ')
      expect(words).toContain(promise)
      expect(words).toContain(unknown)
      for (const sheet of listed.filter((row) => row.endsWith(name))) expect(words).toContain(sheet.split(',')[0])
      for (const { item } of set.forms[0]!.items) expect(words).not.toContain(item)
    }
  })

  it('spells a sign that the fonts do not hold', async () => {
    await cp(EXAMPLE, at('signs'), { recursive: true })
    await writeFile(join(at('signs'), 'items.json'), (await text(ITEMS)).replaceAll('"Verdadero"', '"漢"'))
    const paths = [
      '--items',
      join(at('signs'), 'items.json'),
      '--out',
      at('signs-paper'),
      '--lang',
      'es',
      '--paper',
      'letter',
      '--print',
      'normal',
      '-q',
    ]
    expect((await told(['form', 'assemble', at('signs'), '--out', at('signs-made')])).code).toBe(0)
    expect((await told(['form', 'print', join(at('signs-made'), 'forms.json'), ...paths])).code).toBe(0)
    const printed = (await readdir(at('signs-paper'))).filter((name) => name.endsWith('.pdf'))
    const words = await Promise.all(printed.map(async (name) => readPdf(await readFile(join(at('signs-paper'), name))).pages.join(' ')))
    expect(words.join(' ')).toContain('[U+6F22]')
  })
})

describe('istmo answers enter', () => {
  it('scores what was typed, and writes nothing where a line is faulty unless told', async () => {
    const [one = '', two = ''] = codes('A', 2)
    await writeFile(at('sheets.txt'), [line(one, 'pre', { right: 24 }), line(two, 'pre', { right: 3 }).replace(' 5-', ' 5z')].join('\n'))
    const refused = await entering(at('sheets.txt'), at('responses.csv'))
    expect([refused.code, refused.out]).toEqual([2, ''])
    expect(refused.err).toMatch(/sheets\.txt:2:\d+: “5z” is no answer/)
    expect((await readdir(folder)).includes('responses.csv')).toBe(false)
    const left = await entering(at('sheets.txt'), at('responses.csv'), '--leave-bad')
    expect([left.code, left.err.includes('1 line with faults was left out')]).toEqual([0, true])
    const [, row = ''] = (await text(at('responses.csv'))).split('\n')
    expect(row.startsWith(`${one},pre,A,`)).toBe(true)
    expect(row.split(',').filter((cell) => cell === '1')).toHaveLength(24)
  })

  it('compares what a second person typed, and stops above 5 of 1,000', async () => {
    const sheets = codes('A', 12).map((code) => line(code, 'pre', { right: 24 }))
    await writeFile(at('first.txt'), sheets.join('\n'))
    await writeFile(at('second.txt'), sheets.join('\n').replace(/1[a-h]+/, '1-'))
    const near = await entering(at('first.txt'), at('r1.csv'), '--again', at('second.txt'))
    expect(near.code).toBe(0)
    expect(near.out).toContain('Two people typed 12 sheets (288 answers): 3.5 disagreements in 1,000.')
    await writeFile(at('third.txt'), sheets.join('\n').replaceAll(/ 1[a-h]+/g, ' 1-'))
    const far = await entering(at('first.txt'), at('r2.csv'), '--again', at('third.txt'))
    expect([far.code, far.err.includes('type all sheets again')]).toEqual([2, true])
  })

  it('refuses a bank that has changed since the forms were made', async () => {
    const other = (await text(ITEMS)).replace('"version": 1', '"version": 2')
    await writeFile(at('items.json'), other)
    const { code, err } = await told([
      'answers',
      'enter',
      at('sheets.txt'),
      '--forms',
      join(made, 'forms.json'),
      '--items',
      at('items.json'),
      '--out',
      at('r3.csv'),
    ])
    expect([code, err.includes('is not the bank')]).toEqual([2, true])
  })
})

describe('istmo answers link', () => {
  const HEAD = 'sheet,wave,cohort,mother,birthplace,day,siblings,surname,month'
  const LETTERS = 'ABCDEFGHIJKL'
  /** Twelve persons whose codes lie far apart. */
  const own = (place: number) =>
    [LETTERS[place], LETTERS[(place * 5) % 12], 2 * place + 1, place, LETTERS[(place * 7) % 12], 12 - place].join()

  let linked: Awaited<ReturnType<typeof told>>

  beforeAll(async () => {
    const [first, later] = [codes('A', 12), codes('B', 12)]
    const typed = [
      ...first.map((code, place) => line(code, 'pre', { right: 5 + (place % 3) })),
      ...later.map((code, place) => line(code, 'post', { right: 10 + (place % 4) })),
    ]
    await writeFile(at('all.txt'), typed.join('\n'))
    await entering(at('all.txt'), at('all.csv'))
    // One leaves an element open; two have the same code, so that nobody can say whose it is.
    const codesOf = (wave: string, sheets: readonly string[]) =>
      sheets.map(
        (sheet, place) =>
          `${sheet},${wave},HN-1,${own(place === 11 && wave === 'post' ? 10 : place).replace(/\d+$/, place === 3 && wave === 'post' ? '' : '$&')}`,
      )
    await writeFile(at('codes.csv'), [HEAD, ...codesOf('pre', first), ...codesOf('post', later)].join('\n'))
    linked = await told(['answers', 'link', at('codes.csv'), '--out', at('linked'), '--responses', at('all.csv')])
  })

  it('joins the waves so that impact reads them, with the count of every kind of link', async () => {
    expect(linked.code).toBe(0)
    expect(linked.out).toContain('With post: 9 exact, 1 tolerant, 0 reviewed; 2 pairs to review')
    expect(linked.out).toMatch(/By chance about [\d.]+ of 144 pairs/)
    const links = (await text(join(at('linked'), 'links.csv')))
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split(','))
    const persons = links.map(([person, link], place) => `${person},HN,S${place % 3},trained,${link}`)
    await writeFile(at('persons.csv'), ['person,country,session,arm,link', ...persons].join('\n'))
    // Who is not linked is in no list of persons yet.
    const rows = (await text(join(at('linked'), 'responses.csv'))).trim().split('\n')
    await writeFile(
      at('joined.csv'),
      rows.filter((row, place) => place === 0 || links.some(([person]) => row.startsWith(person!))).join('\n'),
    )
    const { out, err } = await told([
      'impact',
      '--persons',
      at('persons.csv'),
      '--responses',
      at('joined.csv'),
      '--items',
      join(made, 'items.csv'),
      '--json',
    ])
    expect(err).toBe('')
    const { results } = Impact.parse(JSON.parse(out))
    expect(results.find(({ statistic }) => statistic === 'pairedChange')?.n).toBe(10)
    expect(results.find(({ statistic }) => statistic === 'pairedChangeExact')?.n).toBe(9)
  })

  it('takes what two people decided, and refuses one sheet for two', async () => {
    const review = (await text(join(at('linked'), 'review.csv'))).trim().split('\n')
    expect(review).toHaveLength(3)
    expect(review[0]).not.toMatch(/score|points/)
    const decided = (second: string) =>
      [review[0], `${review[1]!.slice(0, -1)}accept,accept`, `${review[2]!.slice(0, -1)}${second}`].join('\n')
    await writeFile(at('review.csv'), decided('reject,reject'))
    const taken = await told(['answers', 'link', at('codes.csv'), '--out', at('linked2'), '--review', at('review.csv')])
    expect(taken.out).toContain('9 exact, 1 tolerant, 1 reviewed; 0 pairs to review, 1 rejected')
    await writeFile(at('review.csv'), decided('accept,accept'))
    const twice = await told(['answers', 'link', at('codes.csv'), '--out', at('linked3'), '--review', at('review.csv')])
    expect([twice.code, twice.err.includes('were accepted with two')]).toEqual([2, true])
    await writeFile(at('review.csv'), decided('maybe,'))
    expect((await told(['answers', 'link', at('codes.csv'), '--out', at('linked3'), '--review', at('review.csv')])).err).toContain(
      '“maybe” is no decision',
    )
  })

  it('refuses codes by line and column, and a single wave', async () => {
    const start = 'A00000001'
    await writeFile(at('bad.csv'), `${HEAD}\n${start}${checkCharacter(start)},pre,HN-1,Ma,G,7,2,Z,11\n`)
    const bad = await told(['answers', 'link', at('bad.csv'), '--out', at('linked4')])
    expect(bad.err).toContain('column mother: “Ma” is not one letter')
    await writeFile(at('one.csv'), `${HEAD}\n${codes('A', 1)[0]},pre,HN-1,M,G,7,2,Z,11\n`)
    expect((await told(['answers', 'link', at('one.csv'), '--out', at('linked4')])).err).toContain('one wave only')
  })
})
