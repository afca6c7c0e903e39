import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '#sheets/refusal.ts'
import type { ItemsRead } from '../reading.ts'
import { readGift } from './read-gift.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string | Uint8Array, lang: 'es' | 'en' | 'unsaid' = 'es'): ItemsRead => {
  const given = readGift(typeof text === 'string' ? bytes(text) : text, { lang: lang === 'unsaid' ? undefined : lang })
  if (isRefusal(given)) throw new Error(given.code)
  return given
}
const one = (text: string) => {
  const { items, faults } = read(text)
  expect(faults).toEqual([])
  expect(items).toHaveLength(1)
  return items[0]!.item
}
/** Options as "*text#why" with a star where right, pairs as "text → match". */
const shown = (text: string) =>
  one(text).options.map(
    ({ text: { es }, correct, match, why }) => `${correct ? '*' : ''}${es}${match ? ` → ${match.es}` : ''}${why.es ? `#${why.es}` : ''}`,
  )
const faults = (text: string) => read(text).faults.map(({ line, column, code }) => `${line}:${column} ${code}`)
const losses = (text: string) => read(text).losses.map(({ line, what, value }) => `${line} ${what} ${value}`.trim())

describe('GIFT as people write it', () => {
  it('takes for text what no sign is', () => {
    const item = one('Art. 3: el 50% de los casos y el 20% del resto # no cambian, según el art. 3 (a = b): {=Sí: es así ~No, el 5% ~#1}')
    expect(item.stem.es).toBe('Art. 3: el 50% de los casos y el 20% del resto # no cambian, según el art. 3 (a = b):')
    expect(item.options.map(({ text }) => text.es)).toEqual(['Sí: es así', 'No, el 5%', '#1'])
    expect(one('::T1:: ¿Qué es la trata: un delito? {=sí ~no}')).toMatchObject({
      id: 'T1',
      stem: { es: '¿Qué es la trata: un delito?', en: '' },
    })
    expect(one('::sin fin: la trata {=sí ~no}').stem.es).toBe('::sin fin: la trata')
    expect(one('C:\\temp \\d {=sí ~no}').stem.es).toBe('C:\temp \\d'.replace('\t', '\\t'))
  })

  it('takes a sign for text where it is escaped', () => {
    expect(one('\\{a\\} \\= \\~ \\# \\: \\\\ uno\\ndos {=\\=1 ~\\~2#\\#3}')).toMatchObject({
      stem: { es: '{a} = ~ # : \\ uno\ndos' },
      options: [{ text: { es: '=1' } }, { text: { es: '~2' }, why: { es: '#3' } }],
    })
  })

  it('reads one right answer, several, and parts of a mark', () => {
    expect(shown('a {=uno#bien ~dos#mal # muy mal ~ #3 # tres}')).toEqual(['*uno#bien', 'dos#mal # muy mal', '#3#tres'])
    expect(one('a {~%50%uno ~%50%dos ~%-100%tres}')).toMatchObject({
      kind: 'multiple',
      options: [{ correct: true }, { correct: true }, {}],
    })
    expect(losses('a {~%50%uno ~%50%dos ~%-100%tres}')).toEqual([])
    expect(losses('a {~%33,33333%uno ~%33.33333%dos ~%33.33333%tres}')).toEqual([])
    expect(losses('a {=uno ~%25%dos ~%-25%tres}')).toEqual(['1 part-marks 25% dos', '1 part-marks -25% tres'])
    expect(losses('a {~%80%uno ~%20%dos ~tres}')).toEqual(['1 part-marks 80% uno', '1 part-marks 20% dos'])
    expect(shown('a {=%100%uno ~%0%dos ~% 5 %tres}')).toEqual(['*uno', 'dos', '% 5 %tres'])
  })

  it('reads true and false, also in Spanish, and who is told what', () => {
    expect(shown('a {T#mal#bien}')).toEqual(['*Verdadero#bien', 'Falso#mal'])
    expect(shown('a {FALSE#mal}')).toEqual(['Verdadero#mal', '*Falso'])
    expect(shown('a {verdadero}')).toEqual(['*Verdadero', 'Falso'])
    expect(one('a {F}').options[1]).toMatchObject({ text: { es: 'Falso', en: 'False' }, correct: true })
  })

  it('reads pairs; an arrow among answers to choose from is text', () => {
    expect(one('a {=trata -> explotación =tráfico->cruce}').kind).toBe('matching')
    expect(shown('a {=trata -> explotación =tráfico->cruce = \n -> nada}')).toEqual(['trata → explotación', 'tráfico → cruce'])
    expect(losses('a {=trata -> explotación =tráfico->cruce = \n -> nada}')).toEqual(['1 extra-match nada'])
    expect(shown('a {=uno -> dos ~tres}')).toEqual(['*uno -> dos', 'tres'])
  })

  it('reads what is said to everybody, the missing word, names, numbers, tags, categories and comments', () => {
    expect(one('a {=uno ~dos ####para todos}').feedback).toEqual({ es: 'para todos', en: '' })
    expect(one('La trata exige {=un fin ~una frontera}.').stem.es).toBe('La trata exige _____.')
    const item = one(
      '$CATEGORY: $course$/top/M2.O3\n\n// [id:I-7] [tag:bloom:apply] [tag:kind:vignette]\n::Otro nombre::a {\n  // aparte\n  =uno\n  ~dos\n}',
    )
    expect(item).toMatchObject({ id: 'I-7', outcome: 'M2.O3', bloom: 'apply', kind: 'vignette' })
    expect(losses('$CATEGORY: Delitos\na {=1 ~2}')).toEqual(['1 category Delitos'])
    expect(losses('// [tag:mi \\] etiqueta]\n::Dos palabras::a {=1 ~2}')).toEqual(['2 tag mi ] etiqueta', '2 title Dos palabras'])
  })

  it('reads the format that a text names, and HTML in several languages', () => {
    expect(losses('[html]<b>a</b> {=uno ~dos}')).toEqual(['1 markup b'])
    expect(one('[plain]<b>a</b> {=[html]<i>uno</i> ~dos}')).toMatchObject({
      stem: { es: '<b>a</b>' },
      options: [{ text: { es: 'uno' } }, {}],
    })
    const many = '[html]<span lang\\="es" class\\="multilang">sí</span><span lang\\="en" class\\="multilang">yes</span> {=1 ~2}'
    expect(read(many, 'unsaid').items[0]?.item).toMatchObject({
      stem: { es: 'sí', en: 'yes' },
      options: [{ text: { es: '1', en: '1' } }, {}],
    })
  })

  it('reads any end of line, a mark at the beginning, and Windows-1252, and says so', () => {
    const text = '¿Qué? {=sí ~no}\r\n\r\n¿Y? {\r\n=sí\r\n~no\r\n}\r\n'
    expect(read(`\uFEFF${text}`)).toMatchObject({ questions: 2, faults: [] })
    expect(
      read(`\uFEFF${text}`)
        .notes.map(({ code }) => code)
        .slice(0, 2),
    ).toEqual(['byte-order-mark', 'crlf'])
    const western = Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)))
    expect(read(western)).toMatchObject({ items: [{ item: { stem: { es: '¿Qué?' } } }, {}] })
    expect(read(western).notes).toContainEqual({ line: 0, code: 'windows-1252', value: expect.stringContaining('sí') })
    expect(read('a {=1 ~2}\r\rb {=1 ~2}').questions).toBe(2)
  })

  it('lets answers go on after an empty line, and a question end at one', () => {
    expect(shown('a {\n=uno\n\n~dos\n\n}')).toEqual(['*uno', 'dos'])
    expect(faults('a {=uno ~dos\n\nb {=1 ~2}')).toEqual(['1:3 brace-unclosed'])
  })
})

describe('what is wrong with a GIFT file', () => {
  it('is told of every question in one pass, by line and column', () => {
    const text = [
      'Bien {=1 ~2}',
      '',
      '::Dos::Aquí se abre',
      'y aquí {',
      '=uno',
      '~dos',
      '',
      'Cierra } sola',
      '',
      'Dos {=1 ~{2}}',
      '',
      'Sin línea {=1 ~2}',
      'otra {=1 ~2}',
      '',
      'Antes {uno =dos ~tres}',
      '',
      'Vacía {=1 ~ ~3}',
      '',
      'Dos buenas {=1 =2 ~3}',
      '',
      'Ninguna {~1 ~2}',
      '',
      'Parejas {=a -> b =c}',
      '',
      'Muchas {=1 ~2 ~3 ~4 ~5 ~6 ~7 ~8 ~9}',
    ]
    expect(faults(text.join('\n'))).toEqual([
      '4:8 brace-unclosed',
      '8:8 brace-unopened',
      '10:10 brace-inside',
      '13:6 brace-second',
      '15:8 before-first',
      '17:11 answer-empty',
      '19:16 two-right',
      '21:10 none-right',
      '23:18 no-arrow',
      '25:33 many-options',
    ])
    expect(read(text.join('\n')).faults[0]).toMatchObject({ excerpt: 'y aquí {' })
    expect(read(text.join('\n'))).toMatchObject({ questions: 11, items: [{ item: { stem: { es: 'Bien' } } }] })
  })

  it('is told where a text cannot be kept, a number comes twice, or no language is said', () => {
    expect(read('a\u0007 {=1 ~2}').faults).toMatchObject([
      { line: 1, code: 'field', value: 'stem.es', input: { fault: 'train.items.bad-sign' } },
    ])
    expect(faults('// [id:I-1]\na {=1 ~2}\n\n// [id:I-1]\nb {=1 ~2}')).toEqual(['5:0 id-twice'])
    expect(read('a {=1 ~2}\n\nb {=1 ~2}', 'unsaid').faults).toMatchObject([{ line: 1, code: 'no-language' }])
  })

  it('is what asks nothing at all; a lettered list is told by name', () => {
    expect(faults('Solo un texto.\n\nY otro.')).toEqual(['1:0 no-questions'])
    expect(faults('')).toEqual(['0:0 no-questions'])
    expect(faults('¿Cuánto? {#3..4}\n\n¿Quién? {=Ana =Beto}\n\nOpine {}')).toEqual(['1:0 none-carried'])
    const list = read('¿Qué protege la norma?\na) La frontera\nb) A la persona\nc) El documento\nRespuesta: b')
    expect(list).toMatchObject({ items: [], faults: [{ line: 2, code: 'lettered-list', excerpt: 'a) La frontera' }] })
    expect(faults('¿Uno?\n\nA. Dos\nB. Tres\nANSWER: A')).toEqual(['3:1 lettered-list'])
  })

  it('names the kinds that no item is of, and the texts that ask nothing', () => {
    const text = 'Lea esto.\n\na {=1 ~2}\n\n¿Cuánto? {#3.141..3.142}\n\n¿Quién? {=Ana =Beto}\n\nOpine {####gracias}\n\nOrdene {>1 uno\ndos}'
    expect(read(text)).toMatchObject({ questions: 5, descriptions: 1, faults: [] })
    expect(losses(text)).toEqual([
      '1 description Lea esto.',
      '5 kind numeric: ¿Cuánto? {#3.141..3.142}',
      '7 kind short: ¿Quién? {=Ana =Beto}',
      '9 kind essay: Opine {####gracias}',
      '11 kind ordering: Ordene {>1 uno',
    ])
  })
})

describe('any file at all', () => {
  const SIGNS = [
    '{',
    '}',
    '=',
    '~',
    '#',
    '####',
    '%50%',
    '->',
    '::',
    ':',
    '\\',
    '\n',
    '\n\n',
    ' ',
    'a',
    'T',
    '//',
    '[html]',
    '<',
    '$CATEGORY:',
    '[tag:',
  ]
  it('is read or refused, and every question comes out as an item, a fault or a loss', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SIGNS), { maxLength: 60 }), (signs) => {
        const { items, faults: found, losses: lost, questions } = read(signs.join(''))
        const kinds = lost.filter(({ what }) => what === 'kind').length
        expect(items.length + kinds + new Set(found.map(({ line }) => line)).size).toBeGreaterThanOrEqual(questions)
        expect(items.length + found.length).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => void expect(readGift(noise, { lang: 'es' })).toBeDefined()))
  })
  it('takes time that grows with its length', () => {
    for (const sign of ['{', '}', '~', '{=', '#', ' ', '\n', '::', '\\', '{=a\n\n', '[tag:', '//\n', '<'])
      expect(read(`a {=1 ~2}\n\n${sign.repeat(200_000)}`).questions).toBeGreaterThan(0)
    for (const sign of ['~', '~x#', '=x->y', '=->y', '~%50%x']) expect(read(`a {${sign.repeat(100_000)}}`).faults.length).toBeGreaterThan(0)
    expect(losses(`//${'[tag:a]'.repeat(200_000)}\na {=1 ~2}`)).toHaveLength(200_000)
  })
})
