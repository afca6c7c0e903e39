import type { Block, Document, Lang, Reference, Run, Runs } from '../model.ts'
import { barChart, tallChart } from './charts.ts'

type Say = (es: string, en: string) => string

const text = (words: string): Run => ({ kind: 'text', text: words })
const strong = (words: string): Run => ({ kind: 'text', text: words, strong: true })
const value = (words: string, key: string): Run => ({ kind: 'value', text: words, key })
const cite = (...keys: string[]): Run => ({ kind: 'cite', keys })
const ref = (to: string): Run => ({ kind: 'ref', to })
const p = (...runs: Run[]): Block => ({ kind: 'paragraph', runs })
const h = (id: string, level: 1 | 2 | 3 | 4, words: string, more: { number?: false; annex?: true } = {}): Block => ({ kind: 'heading', id, level, runs: [text(words)], ...more })

const opening = (s: Say): Block[] => [
  { kind: 'contents' },
  h('summary', 1, s('Resumen', 'Summary'), { number: false }),
  { kind: 'paragraph', lead: true, runs: [text(s('Una muestra enseña lo que un informe puede decir, y cómo lo dice: cada afirmación lleva a su fuente y cada cifra a su tabla.',
    'A sample shows what a report can say, and how it says it: every claim leads to its source, and every number to its table.'))] },
  p(text(s('En los ', 'In the ')), value('22', 'workshops'), text(s(' talleres inventados de esta muestra se oyó lo mismo con palabras distintas: la investigación empieza tarde, la prueba se pierde entre dos oficinas y nadie sabe qué pasó después',
    ' invented workshops of this sample the same was heard in different words: the investigation starts late, the evidence is lost between two offices, and nobody knows what happened next')), cite('s3', 's1', 's2', 's4'),
    text(s('. Lo que sigue no describe a ningún país; enseña las formas del texto. El alcance figura en la ', '. What follows describes no country; it shows the forms of the text. The coverage is in ')), ref('t-coverage'), text(s(' y el método, en el ', ' and the method in ')), ref('method'), text('.')),
  { kind: 'callout', tone: 'accent', title: [text(s('Tres brechas principales', 'Three main gaps'))], blocks: [
    { kind: 'list', ordered: true, items: [
      [strong(s('La detección depende de la denuncia. ', 'Detection depends on a complaint. ')), text(s('Sin denuncia no se abre caso', 'Without one no case is opened')), cite('s1'), text(s('; véase ', '; see ')), ref('card-gap'), text('.')],
      [strong(s('La prueba no llega entera. ', 'Evidence does not arrive whole. ')), text(s('Se pierde en el traslado de una oficina a otra', 'It is lost on the way from one office to another')), cite('s2'), text('.')],
      [strong(s('La respuesta no se mide. ', 'The response is not measured. ')), text(s('Las cifras no siguen el caso', 'Figures do not follow the case')), cite('s5', 's6', 's7'), text('.')],
    ] },
  ] },
  p(text(s('Quien tenga prisa lee esta página; quien tenga dudas sigue las marcas entre corchetes hasta la lista de referencias, y desde ella vuelve al texto. Las abreviaturas de lenguas y leyes se dan en su forma nacional, por ejemplo ',
    'Readers in a hurry read this page; readers in doubt follow the marks in brackets to the list of references, and from there come back to the text. Names of laws and terms are given in their own language, for instance ')),
    { kind: 'text', text: s('trafficking in persons', 'trata de personas'), emphasis: true, lang: s('en', 'es') as Lang }, text(s(' (trata de personas).', ' (trafficking in persons).'))),
]

const method = (s: Say): Block[] => [
  h('method', 1, s('Cómo se hizo', 'How it was done')),
  { kind: 'paragraph', lead: true, runs: [text(s('Se oyó a tres sectores en siete lugares; lo dicho se codificó una vez y se contó siempre del mismo modo.', 'Three sectors were heard in seven places; what they said was coded once and always counted in the same way.'))] },
  h('coverage', 2, s('Alcance y límites', 'Coverage and its limits')),
  p(text(s('Un taller reúne a un sector de un lugar. Los enunciados se anotan tal como se dicen, en cuatro cuadrantes, y se codifican después. Lo que nadie dijo no figura: una casilla vacía significa «no evaluado», y nunca «sin problemas»',
    'A workshop brings together one sector of one place. Statements are written down as they are said, in four quadrants, and coded afterwards. What nobody said is not there: an empty cell means “not assessed”, and never “no problem”')), cite('s8'), text(s('; así en ', ', as in ')), ref('row-Duna'), text(s('. La proporción de casillas con al menos un enunciado es de ', '. The share of cells with at least one statement is ')), value(s('86 %', '86%'), 'coverage.share'), text('.')),
  { kind: 'table', id: 't-coverage', caption: [text(s('Talleres por lugar y sector de la muestra', 'Workshops of the sample by place and sector'))],
    columns: [{ header: [text(s('Lugar', 'Place'))], width: 0.34 }, { header: [text(s('Fiscalía', 'Prosecution'))], align: 'right' }, { header: [text(s('Policía', 'Police'))], align: 'right' }, { header: [text(s('Judicatura', 'Judiciary'))], align: 'right' }, { header: [text('Total')], align: 'right' }],
    rows: [...['Alba', 'Brisa', 'Ceiba', 'Duna'].map((place, at) => [{ runs: [text(place)], id: `row-${place}`, header: true as const }, { runs: [text(String(at + 9))] }, { runs: [text(String(at * 3 + 4))] }, { runs: [text('—')], tone: 'muted' as const }, { runs: [value(String(at * 4 + 13), `total.${place}`)], tone: 'accent' as const }]),
      [{ runs: [text('Total')], header: true as const }, { runs: [text('42')] }, { runs: [text('34')] }, { runs: [text('<5')], tone: 'caution' as const }, { runs: [text('1,176')] }]],
    notes: [[text(s('Una raya significa «no evaluado». Cifras inventadas', 'A dash means “not assessed”. Invented figures')), cite('s9'), text('.')], [text(s('«<5»: de 0 a 4.', '“<5”: 0 to 4.'))]] },
  h('coding', 3, s('La codificación', 'Coding')),
  p(text(s('Cada enunciado recibe un código del libro de códigos. El libro es breve y se publica entero, de modo que cualquiera puede repetir el trabajo y llegar al mismo resultado, o a otro, y decir por qué. Véase ', 'Each statement receives a code from the codebook. The book is short and published whole, so that anyone can repeat the work and come to the same result, or to another one, and say why. See ')), { kind: 'link', href: 'https://www.example.org/sample/codebook/2009/the-whole-codebook-with-all-its-codes.html', text: 'https://www.example.org/sample/codebook/2009/the-whole-codebook-with-all-its-codes.html' }, text('.')),
  h('coding-doubt', 4, s('Cuando hay duda', 'Where in doubt')),
  p(text(s('La duda se anota junto al código, con su motivo.', 'A doubt is noted beside the code, with its reason.'))),
  { kind: 'paragraph', note: true, runs: [text(s('Nota: esta muestra tuvo un solo codificador; el acuerdo no se midió.', 'Note: this sample had one coder; agreement was not measured.'))] },
  { kind: 'quote', lang: 'es', runs: [text('Cuando llega el expediente, la víctima ya no está; y sin ella “no hay caso”, dicen.')], source: [text(s('Enunciado de la muestra, sector judicial', 'Statement of the sample, judicial sector')), cite('s2')] },
  { kind: 'quote', lang: 'en', runs: [text('We share what we have when somebody asks us. Nobody asks.')], source: [text(s('Enunciado de la muestra, sector policial', 'Statement of the sample, police sector')), cite('s4')] },
  { kind: 'callout', tone: 'caution', title: [text(s('Límite de lo dicho', 'A limit of what is said'))], blocks: [p(text(s('Lo dicho en un taller es lo que sabe quien estaba en él. No es una estadística ni una sentencia.', 'What is said in a workshop is what those in it know. It is neither a statistic nor a judgment.')))] },
]

const finding = (s: Say, id: string, label: string, tone: 'plain' | 'accent' | 'caution' | 'muted'): Block => ({
  kind: 'card', id, label, tone, title: [text(s('La investigación empieza con la denuncia y termina con ella', 'The investigation starts with the complaint and ends with it'))],
  facts: [text(s('Solidez: media · 4 de 7 lugares · jurídica · responde a ', 'Strength: medium · 4 of 7 places · legal · answers ')), ref('card-gap')],
  blocks: [p(text(s('Sin denuncia no se abre investigación, aunque haya indicios. Quien denuncia queda solo ante el proceso', 'Without a complaint no investigation is opened, even where there are signs. Those who complain face the proceedings alone')), cite('s1', 's3'), text('.')),
    { kind: 'list', items: [[text(s('No hay turno de guardia que reciba el aviso.', 'No duty officer receives the notice.'))], [text(s('El formulario pide una firma antes que un dato.', 'The form asks for a signature before it asks for a fact.'))]] }],
})

const results = (s: Say): Block[] => [
  h('results', 1, s('Lo que se encontró', 'What was found')),
  { kind: 'paragraph', lead: true, runs: [text(s('La mayor parte de lo dicho trata de la condición institucional; lo jurídico aparece menos, pero en más lugares.', 'Most of what was said concerns the institutional condition; the legal one appears less often, but in more places.')), cite('s1', 's2', 's3', 's4', 's5')] },
  h('by-condition', 2, s('Por condición', 'By condition')),
  p(text(s('La ', '')), ref('f-conditions'), text(s(' ordena las condiciones por número de enunciados. El orden no dice qué pesa más, sino de qué se habló más.', ' orders the conditions by number of statements. The order does not say what matters most, but what was spoken of most.'))),
  { kind: 'figure', id: 'f-conditions', caption: [text(s('Lo institucional reúne más enunciados que lo jurídico y lo político juntos', 'The institutional condition gathers more statements than the legal and political ones together'))],
    svg: barChart('cond', [{ label: s('Institucional', 'Institutional'), value: 48 }, { label: s('Técnica', 'Technical'), value: 31 }, { label: s('Jurídica', 'Legal'), value: 22 }, { label: s('Política', 'Political'), value: 17 }]),
    alt: s('Barras por condición: institucional 48, técnica 31, jurídica 22, política 17 enunciados.', 'Bars by condition: institutional 48, technical 31, legal 22, political 17 statements.'),
    notes: [[text(s('Número de enunciados; ronda 1; muestra, 2 de marzo de 2009.', 'Number of statements; round 1; sample, 2 March 2009.'))]], table: 't-coverage' },
  finding(s, 'card-finding', 'F-012', 'plain'),
  finding(s, 'card-gap', s('Brecha B-02', 'Gap G-02'), 'accent'),
  finding(s, 'card-rec', 'R-REG-03', 'caution'),
  finding(s, 'card-muted', 'R-REG-04', 'muted'),
  h('by-place', 2, s('Por lugar', 'By place')),
  p(text(s('Los lugares se parecen en lo que falta y difieren en lo que tienen. La ', 'Places resemble each other in what they lack and differ in what they have. ')), ref('f-places'), text(s(' los compara; la ', ' compares them; ')), ref('t-long'), text(s(' da todos los valores', ' gives all values')), cite('s10', 's11', 's12'), text('.')),
  { kind: 'figure', id: 'f-places', caption: [text(s('Ningún lugar es el primero en todo', 'No place comes first in everything'))], svg: tallChart(['Alba', 'Brisa', 'Ceiba', 'Duna', 'Espiga', 'Faro', 'Garza']),
    alt: s('Puntos por lugar, sin orden común entre los siete.', 'Dots by place, with no common order among the seven.'), table: 't-long' },
  { kind: 'callout', tone: 'plain', blocks: [p(text(s('Un recuadro sin título ni color.', 'A box without title or colour.')))] },
  { kind: 'callout', tone: 'muted', title: [text(s('Sin datos', 'No data'))], blocks: [p(text(s('De tres lugares no hay enunciados.', 'Of three places there are no statements.')))] },
  ...Array.from({ length: 4 }, (_, at) => p(text(s('El texto corrido llena la página con calma: líneas de unos setenta caracteres, sin justificar, con el blanco de la izquierda reservado para números y etiquetas. Una página así se lee despacio o se recorre con la vista, y en ambos casos se sabe dónde se está.',
    'Running text fills the page calmly: lines of some seventy characters, set ragged right, with the white on the left kept for numbers and labels. Such a page can be read slowly or scanned quickly, and in both cases the reader knows where he or she is.')), cite(...[1, 2, 3].map((n) => `s${at * 3 + n + 12}`)))),
]

const statistics = (s: Say): Block[] => [
  h('statistics', 1, s('Cifras de la muestra', 'Figures of the sample')),
  p(text(s('La tabla larga pasa de una página a otra: su cabecera se repite y ninguna fila se parte.', 'The long table runs from one page to the next: its header repeats and no row is split.'))),
  { kind: 'table', id: 't-long', dense: true, caption: [text(s('Valores de la muestra por lugar, año y fuente', 'Values of the sample by place, year and source'))],
    columns: [{ header: [text(s('Lugar', 'Place'))], width: 0.16 }, { header: [text(s('Año', 'Year'))], align: 'center', width: 0.1 }, { header: [text(s('Personas', 'Persons'))], align: 'right', width: 0.12 }, { header: [text('%')], align: 'right', width: 0.1 }, { header: [text(s('Nota de la fuente', 'Note of the source'))] }],
    rows: Array.from({ length: 60 }, (_, at) => [{ runs: [text(['Alba', 'Brisa', 'Ceiba', 'Duna'][at % 4]!)], header: true as const }, { runs: [text(String(2008 + Math.floor(at / 4)))] }, { runs: [text((at * 397 % 2300).toLocaleString('en'))] }, { runs: [text(`${(at * 7) % 100}.${at % 10}`)] },
      { runs: [text(at % 5 === 0 ? s('Año civil; la fuente cuenta denuncias y personas por separado y advierte que no deben sumarse.', 'Calendar year; the source counts complaints and persons apart and warns that they must not be added.') : s('Año civil.', 'Calendar year.'))] }]) },
  { kind: 'lines', count: 3 },
  { kind: 'pageBreak' },
  p(text(s('Un salto de página pone este párrafo en la siguiente. ', 'A page break puts this paragraph on the next one. ')), strong(s('Nada más.', 'Nothing else.'))),
]

const annexes = (s: Say): Block[] => [
  h('references', 1, s('Referencias', 'References'), { annex: true }),
  p(text(s('Cada entrada da el enunciado, dónde se dijo y su fuente.', 'Each entry gives the statement, where it was said and its source.'))),
  { kind: 'references' },
  h('words', 1, s('Palabras', 'Words'), { annex: true }),
  p(text(s('Los términos de esta muestra.', 'The terms of this sample.'))),
  h('words-a', 2, s('De los talleres', 'Of the workshops')),
  { kind: 'list', items: [[strong(s('Enunciado: ', 'Statement: ')), text(s('lo que se dice en un cuadrante.', 'one thing said in one quadrant.'))], [strong(s('Hallazgo: ', 'Finding: ')), text(s('enunciados que dicen lo mismo.', 'statements that say one thing.'))]] },
]

const reference = (s: Say, n: number): Reference => ({
  key: `s${n}`, label: `R1-ALBA-POL-${Math.ceil(n / 4)}/${String(n).padStart(3, '0')}`,
  runs: [text(s(`El aviso llega tarde y sin los datos que harían falta para abrir la investigación; el enunciado ${n} lo dice con otras palabras.`, `The notice comes late and without the facts that would be needed to open the investigation; statement ${n} says it in other words.`))],
  details: [[text(s('Alba, policía; taller 4; asignado por la fuente.', 'Alba, police; workshop 4; allocated by the source.'))] as Runs,
    [text(s('Organización de muestra, Informe de muestra, 2009 (sociedad civil): ', 'Sample Organisation, Sample report, 2009 (civil society): ')), { kind: 'link', href: `https://www.example.org/report/${n}`, text: `https://www.example.org/report/${n}` }, text(s('. Sostiene ', '. Supports ')), ref('card-finding'), text('.')] as Runs],
})

/** A document that uses every block and every run, for the tests of all renderers; its words and figures are invented. */
export const sample = (lang: Lang): Document => {
  const s: Say = (es, en) => (lang === 'es' ? es : en)
  return {
    id: 'sample', lang,
    title: s('Evaluación de muestra de la respuesta contra la trata de personas', 'Sample assessment of the response to trafficking in persons'),
    subtitle: s('Todas las formas del texto, en siete lugares que no existen', 'Every form of the text, in seven places that do not exist'),
    authors: [s('Programa de muestra', 'Sample Programme'), s('Secretaría Técnica de la muestra', 'Technical Secretariat of the sample')],
    date: '2009-03-02',
    edition: {
      version: '1.0', label: s('Documento de muestra: sus textos y cifras son inventados.', 'Sample document: its texts and figures are invented.'),
      dataHash: 'sha256:6f1ed002ab5595859014ebf0951522d9', colophon: [
        s('Se hizo para ver cómo se imprime cada forma del texto en PDF, DOCX y HTML.', 'Made to see how each form of the text prints in PDF, DOCX and HTML.'),
        s('Puede copiarse y cambiarse libremente.', 'May be copied and changed freely.')],
    },
    keywords: [s('muestra', 'sample'), s('trata de personas', 'trafficking in persons')],
    blocks: [...opening(s), ...method(s), ...results(s), ...statistics(s), ...annexes(s)],
    references: Array.from({ length: 24 }, (_, at) => reference(s, at + 1)),
  }
}
