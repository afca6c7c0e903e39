import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCli } from '#kernel/cli/run.ts'
import { problemMessages } from '#kernel/problem/messages.ts'
import { ItemBank } from '../contract/item.ts'
import { trainMessages } from '../messages.ts'
import { itemsCheckCommand } from './items-check.ts'
import { itemsConvertCommand } from './items-convert.ts'

let folder = ''
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'istmo-items-'))))
afterEach(() => rm(folder, { recursive: true }))

/** Runs `istmo items …` in the folder; names of files are of it. */
const said = async (words: string, lang: 'es' | 'en' = 'en') => {
  const [out, err]: [string[], string[]] = [[], []]
  const terminal = {
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
    signal: new AbortController().signal,
  }
  const args = words.split(' ').map((word) => (/\.[a-z]+$/.test(word) ? join(folder, word) : word))
  const house = { commands: [itemsCheckCommand, itemsConvertCommand], messages: [problemMessages, trainMessages], nearest: () => undefined }
  const exit = await runCli(house, ['items', ...args], terminal, lang)
  const plain = (lines: readonly string[]) => lines.join('\n').replaceAll(`${folder}/`, '')
  return { exit, out: plain(out), err: plain(err) }
}
const put = (name: string, text: string) => writeFile(join(folder, name), text)
const bankIn = async (name: string) => ItemBank.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))

const both = (text: string) => ({ es: `${text} (es)`, en: `${text} (en)` })
const item = {
  id: 'I-1',
  version: 2,
  kind: 'single',
  outcome: 'M1.O2',
  bloom: 'apply',
  pool: 'practice',
  state: 'draft',
  stem: both('stem'),
  options: [
    { id: 'a', text: both('one'), correct: true, why: both('right') },
    { id: 'b', text: both('two'), why: both('wrong') },
  ],
  sources: ['Protocol, art. 3'],
  author: 'training team',
  reviewers: [],
}
const bank = (...items: readonly object[]) => JSON.stringify({ schema: 'istmo/items/1', items })

describe('istmo items check', () => {
  it('says that a bank is sound, and what is in it', async () => {
    await put('bank.json', bank(item, { ...item, id: 'I-2', pool: 'anchor' }))
    expect(await said('check bank.json')).toEqual({ exit: 0, out: '2 items, no fault. one right 2. practice 1, anchor 1.', err: '' })
    expect((await said('check bank.json', 'es')).out).toBe('2 ítems, sin faltas. una correcta 2. práctica 1, ancla 1.')
  })

  it('names each fault by item and field, and fails', async () => {
    await put(
      'bank.json',
      bank({ ...item, stem: { es: 'x', en: '' }, options: item.options.map(({ id, text, why }) => ({ id, text, why })) }),
    )
    expect(await said('check bank.json')).toEqual({
      exit: 2,
      out: '',
      err: '  I-1 stem.en: the text is missing in English.\n  I-1 options: no option is marked as right.\n2 things are wrong; of 1 item read 1 fails.',
    })
    const json = await said('check bank.json --json')
    expect(json.exit).toBe(2)
    expect(JSON.parse(json.out)).toMatchObject({
      items: 1,
      faults: [{ item: 'I-1', field: 'stem.en', code: 'no-text', message: 'the text is missing in English.' }, {}],
    })
  })

  it('names each place of another form by the names that people gave', async () => {
    await put('bank.json', bank({ ...item, bloom: 'know', options: [item.options[0], { ...item.options[1], why: 'x' }] }))
    const { exit, err } = await said('check bank.json')
    expect(exit).toBe(2)
    expect(err).toMatch(/bank\.json: I-1: bloom: .*\n.*bank\.json: I-1: options\.b\.why: /)
    await put('bad.json', '{"schema": ')
    expect((await said('check bad.json')).err).toContain('bad.json:1:11: it is not JSON: the fault is here.')
  })

  it('refuses what it cannot read, and says how it is called', async () => {
    expect(await said('check none.json')).toMatchObject({ exit: 2, err: expect.stringContaining('none.json') })
    expect(await said('check bank.pdf')).toMatchObject({ exit: 2, err: expect.stringContaining('.xlsx are known') })
    expect(await said('check')).toMatchObject({ exit: 2, err: 'istmo items check FILE [--lang es|en] [--json]' })
    expect(await said('check bank.json --lang fr')).toMatchObject({ exit: 2, err: expect.stringContaining('items check FILE') })
  })
})

describe('istmo items convert', () => {
  it('carries a bank into each format and back, and lists what does not fit', async () => {
    await put('bank.json', bank(item))
    for (const format of ['gift', 'xml', 'csv', 'xlsx']) {
      const there = await said(`convert bank.json bank.${format}`)
      expect(there).toMatchObject({ exit: 0, err: '' })
      const fits = format === 'csv' || format === 'xlsx'
      if (fits) expect(there.out).toContain('Nothing was left out.')
      else expect(there.out).toContain(`2 things were left out:\n  I-1: its author (training team).\n  I-1: its sources (1).`)
      expect(await said(`convert bank.${format} ${format}.json`)).toMatchObject({ exit: 0, err: '' })
      const back = await bankIn(`${format}.json`)
      expect(back.items).toEqual([fits ? item : { ...item, author: null, sources: [] }])
    }
  })

  it('carries one language, and makes one bank of two files', async () => {
    await put('bank.json', bank(item))
    for (const lang of ['es', 'en']) await said(`convert bank.json ${lang}.gift --lang ${lang}`)
    expect(await readFile(join(folder, 'es.gift'), 'utf8')).not.toContain('(en)')
    expect((await said('convert es.gift es.xml --lang es')).out).toContain('Nothing was left out.')
    expect((await said('convert bank.json es2.xml --lang es')).out).toContain('es2.xml: the other language (en).')
    expect(await said('convert es.gift both.json --lang es --pair en.gift')).toMatchObject({ exit: 0, err: '' })
    expect((await bankIn('both.json')).items).toEqual([{ ...item, author: null, sources: [] }])
    await put('en.gift', '// [id:I-9]\nx {=1 ~2}')
    expect((await said('convert es.gift other.json --lang es --pair en.gift')).out).toMatch(
      /I-9: it stands in one of the two files only\.\n.*I-1: it stands/,
    )
    expect(await said('convert es.gift third.json --pair en.gift')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('items convert FROM TO'),
    })
  })

  it('writes all or nothing; the good ones only where that is asked for', async () => {
    await put('a.gift', '::Uno::a {=1 ~2}\n\nb {=1 ~2\n\n::Tres::c {=1 ~2}')
    const refused = await said('convert a.gift a.json --lang es')
    expect(refused).toEqual({
      exit: 2,
      out: '',
      err: 'Nothing was written: 1 thing is wrong. With --leave-bad the 2 that are sound are taken.\n  a.gift:3:3: a brace opens here and is never closed: “}” is missing after the answers. | b {=1 ~2',
    })
    expect(await readdir(folder)).toEqual(['a.gift'])
    const left = await said('convert a.gift a.json --lang es --leave-bad --json')
    expect(left.exit).toBe(0)
    expect(JSON.parse(left.out)).toMatchObject({
      questions: 3,
      read: 2,
      written: 2,
      unsound: 2,
      left: [{ line: 3, column: 3, code: 'brace-unclosed', excerpt: 'b {=1 ~2', message: expect.stringContaining('never closed') }],
    })
    expect((await bankIn('a.json')).items.map(({ id }) => id)).toEqual(['Uno', 'Tres'])
  })

  it('refuses a lettered list, an unsaid language, a file that is there, and a bank of which nothing fits', async () => {
    await put('list.gift', '¿Qué?\na) uno\nb) dos')
    expect((await said('convert list.gift list.json --lang es', 'es')).err).toContain(
      'list.gift:2:1: no hay preguntas GIFT: esto parece una lista con letras.',
    )
    await put('a.gift', 'a {=1 ~2}')
    expect((await said('convert a.gift a.json')).err).toContain('add --lang es or --lang en')
    await put('a.json', 'mine')
    expect(await said('convert a.gift a.json --lang es')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('a.json is already there'),
    })
    expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe('mine')
    await put(
      'order.json',
      bank({ ...item, kind: 'ordering', options: item.options.map(({ id, text, why }, at) => ({ id, text, why, order: at + 1 })) }),
    )
    const none = await said('convert order.json order.gift')
    expect(none).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('a kind of question that is not carried: ordering') })
    expect(await said('convert order.json none/order.xml')).toMatchObject({ exit: 2, err: expect.stringContaining('ENOENT') })
  })

  it('shows no sign that a terminal obeys', async () => {
    await put('a.gift', '// [tag:\u001b[31mred]\n::\u001b[2Jtitle::a {=1 ~2}')
    const { out } = await said('convert a.gift a.json --lang es')
    expect(out).toContain('·[2Jtitle')
    expect(out).not.toContain('\u001b')
  })
})
