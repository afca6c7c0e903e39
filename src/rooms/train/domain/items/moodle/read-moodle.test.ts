import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '#sheets/refusal.ts'
import type { ItemsRead } from '../reading.ts'
import { readMoodle } from './read-moodle.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const quiz = (...questions: readonly string[]) => `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.join('\n')}\n</quiz>`
const read = (xml: string | Uint8Array, lang?: 'es' | 'en'): ItemsRead => {
  const given = readMoodle(typeof xml === 'string' ? bytes(xml) : xml, { lang })
  if (isRefusal(given)) throw new Error(given.code)
  return given
}
const losses = (xml: string) => read(xml, 'es').losses.map(({ line, what, value }) => `${line} ${what} ${value}`.trim())

/** A question as Moodle 4 writes it, with all that it puts beside what is asked. */
const FULL = `<!-- question: 7 -->
<question type="multichoice">
  <name><text>I-7</text></name>
  <questiontext format="html"><text><![CDATA[<p>¿Qué <b>falta</b> saber?<br>Art. 3</p><img src="@@PLUGINFILE@@/mapa.png">]]></text>
    <file name="mapa.png" path="/" encoding="base64">${'iVBORw0KGgo'.repeat(30_000)}</file></questiontext>
  <generalfeedback format="html"><text>Vea el Protocolo.</text></generalfeedback>
  <defaultgrade>2.0000000</defaultgrade>
  <penalty>0.3333333</penalty>
  <hidden>1</hidden>
  <idnumber>I-7</idnumber>
  <single>true</single>
  <shuffleanswers>false</shuffleanswers>
  <answernumbering>abc</answernumbering>
  <correctfeedback format="html"><text><![CDATA[<p>Respuesta correcta</p>]]></text></correctfeedback>
  <partiallycorrectfeedback format="html"><text>Your answer is partially correct.</text></partiallycorrectfeedback>
  <incorrectfeedback format="html"><text></text></incorrectfeedback>
  <answer fraction="100" format="html"><text>El fin</text><feedback format="html"><text>Así es &amp; basta.</text></feedback></answer>
  <answer fraction="50" format="html"><text>El medio</text><feedback><text></text></feedback></answer>
  <answer fraction="-25" format="html"><text>El pago</text></answer>
  <hint format="html"><text>Piense en el art. 3.</text></hint>
  <tags><tag><text>bloom:apply</text></tag><tag><text>curso 2026</text></tag></tags>
</question>`

describe('Moodle XML', () => {
  it('gives what is asked, and lists all else', () => {
    const { items, faults } = read(quiz(FULL), 'es')
    expect(faults).toEqual([])
    expect(items).toMatchObject([
      {
        line: 4,
        item: {
          id: 'I-7',
          kind: 'single',
          bloom: 'apply',
          stem: { es: '¿Qué falta saber?\nArt. 3', en: '' },
          feedback: { es: 'Vea el Protocolo.', en: '' },
          options: [
            { id: 'a', text: { es: 'El fin' }, correct: true, why: { es: 'Así es & basta.' } },
            { id: 'b', text: { es: 'El medio' }, why: { es: '' } },
            { id: 'c', text: { es: 'El pago' } },
          ],
        },
      },
    ])
    expect(items[0]?.item.options.filter(({ correct }) => correct)).toHaveLength(1)
    expect(losses(quiz(FULL))).toEqual([
      '4 tag curso 2026',
      '4 markup b',
      '4 embedded @@PLUGINFILE@@/mapa.png',
      '4 part-marks 50% El medio',
      '4 part-marks -25% El pago',
      '4 element defaultgrade (9): 2.0000000',
      '4 element hidden (11): 1',
      '4 element correctfeedback (16): <p>Respuesta correcta</p>',
      '4 element hint (22): Piense en el art. 3.',
      '4 fixed-order',
      '4 embedded mapa.png',
    ])
  })

  it('reads several right, true or false, pairs and an order', () => {
    const many = `<question type="multichoice"><questiontext format="html"><text>a</text></questiontext><single>false</single>
      <answer fraction="50"><text>1</text></answer><answer fraction="50"><text>2</text></answer><answer fraction="-100"><text>3</text></answer></question>`
    const truth = `<question type="truefalse"><questiontext format="html"><text>b</text></questiontext>
      <answer fraction="0"><text>false</text><feedback><text>no</text></feedback></answer><answer fraction="100"><text>true</text></answer></question>`
    const pairs = `<question type="matching"><questiontext format="html"><text>c</text></questiontext>
      <subquestion format="html"><text><![CDATA[<p>x</p>]]></text><answer><text>1 &lt; 2</text></answer></subquestion>
      <subquestion format="html"><text>y</text><answer><text>2</text></answer></subquestion>
      <subquestion format="html"><text></text><answer><text>de más</text></answer></subquestion></question>`
    const order = `<question type="ordering"><questiontext format="html"><text>d</text></questiontext><gradingtype>ABSOLUTE_POSITION</gradingtype>
      <answer fraction="2.0000000" format="html"><text>después</text></answer><answer fraction="1.0000000" format="html"><text>antes</text></answer></question>`
    const { items, losses: lost } = read(quiz(many, truth, pairs, order), 'es')
    expect(items.map(({ item }) => item.kind)).toEqual(['multiple', 'true-false', 'matching', 'ordering'])
    expect(items[0]?.item.options.map(({ correct }) => correct ?? false)).toEqual([true, true, false])
    expect(items[1]?.item.options).toMatchObject([
      { text: { es: 'Verdadero', en: 'True' }, correct: true },
      { text: { es: 'Falso' }, why: { es: 'no' } },
    ])
    expect(items[2]?.item.options).toMatchObject([
      { text: { es: 'x' }, match: { es: '1 < 2' } },
      { text: { es: 'y' }, match: { es: '2' } },
    ])
    expect(items[3]?.item.options).toMatchObject([
      { text: { es: 'antes' }, order: 1 },
      { text: { es: 'después' }, order: 2 },
    ])
    expect(lost.map(({ what, value }) => `${what} ${value}`)).toEqual(['extra-match de más', 'element gradingtype (11): ABSOLUTE_POSITION'])
  })

  it('reads two languages in one text, and asks for one where none is said', () => {
    const both = '<span lang="es" class="multilang">sí</span> <span lang="en" class="multilang">yes</span>'
    const question = (stem: string) =>
      `<question type="multichoice"><questiontext format="html"><text><![CDATA[${stem}]]></text></questiontext><answer fraction="100"><text>1</text></answer><answer fraction="0"><text>2</text></answer></question>`
    expect(read(quiz(question(both))).items[0]?.item).toMatchObject({
      stem: { es: 'sí', en: 'yes' },
      options: [{ text: { es: '1', en: '1' } }, {}],
    })
    expect(read(quiz(question('sí'), question('no')))).toMatchObject({ items: [], faults: [{ line: 3, code: 'no-language' }] })
  })

  it('takes the outcome of a category, and tells of any other', () => {
    const category = (name: string) => `<question type="category"><category><text>${name}</text></category></question>`
    const plain = FULL.replace('<tag><text>curso 2026</text></tag>', '')
    expect(read(quiz(category('$course$/top/M2.O3'), plain), 'es').items[0]?.item.outcome).toBe('M2.O3')
    expect(losses(quiz(category('$course$/Delitos'), plain))).toContain('3 category $course$/Delitos')
  })

  it('names the kinds that no item is of, and a file of which nothing came', () => {
    const essay = '<question type="essay"><questiontext format="html"><text>Opine</text></questiontext></question>'
    const intro = '<question type="description"><questiontext format="html"><text>Lea</text></questiontext></question>'
    expect(losses(quiz(FULL, essay, intro)).slice(-2)).toEqual(['25 kind essay: Opine', '26 description Lea'])
    expect(read(quiz(essay)).faults).toMatchObject([{ code: 'none-carried', value: '1' }])
    expect(read('<quiz/>').faults).toMatchObject([{ code: 'no-questions' }])
  })

  it('tells of questions that are no item: without a right answer, with too many options', () => {
    const of = (answers: string) => `<question type="multichoice"><questiontext><text>a</text></questiontext>${answers}</question>`
    const wrong = '<answer fraction="0"><text>x</text></answer>'
    const right = '<answer fraction="100"><text>y</text></answer>'
    const faults = read(quiz(of(wrong + wrong), of(right), of(right + wrong.repeat(8)), of(right + wrong)), 'es').faults
    expect(faults.map(({ line, code }) => `${line} ${code}`)).toEqual(['3 none-right', '4 few-options', '5 many-options'])
  })

  it.each([
    ['has_doctype', '<!DOCTYPE quiz [<!ENTITY a SYSTEM "file:///etc/passwd">]><quiz>&a;</quiz>'],
    ['bad_xml', '<quiz><question></quiz>'],
    ['bad_xml', 'no XML'],
    ['bad_xml', '<quiz>&nbsp;</quiz>'],
    ['too_deep', '<a>'.repeat(100)],
  ])('refuses the whole file: %s', (code, xml) => expect(readMoodle(bytes(xml), { lang: 'es' })).toMatchObject({ kind: 'refused', code }))

  it('reads Windows-1252 and says so', () => {
    const western = Uint8Array.from([...quiz(FULL)].map((sign) => sign.charCodeAt(0)))
    expect(read(western, 'es')).toMatchObject({
      items: [{ item: { stem: { es: '¿Qué falta saber?\nArt. 3' } } }],
      notes: [{ code: 'windows-1252' }],
    })
  })

  it('answers to whatever stands there', () => {
    const parts = [
      '<quiz>',
      '</quiz>',
      '<question type="multichoice">',
      '<question type="matching">',
      '</question>',
      '<answer fraction="1e999">',
      '</answer>',
      '<text>',
      '</text>',
      '<![CDATA[',
      ']]>',
      '<subquestion>',
      '</subquestion>',
      'a',
      '&lt;',
      '<tag>',
      '</tag>',
      '<file>',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 40 }), (found) => {
        const given = readMoodle(bytes(found.join('')), { lang: 'es' })
        expect(isRefusal(given) || given.items.length + given.faults.length > 0).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
