import { expect, it } from 'vitest'
import { citedParts, codesCitedIn, codesNamedIn, namedParts, referencesAmiss } from './cited.ts'

it('reads a text as words and the codes that it cites after them', () => {
  expect(citedParts('Two come near [@CR-022, @GT-051]. One [@S-1]')).toEqual([
    { words: 'Two come near ', codes: ['CR-022', 'GT-051'] },
    { words: '. One ', codes: ['S-1'] },
    { words: '', codes: [] },
  ])
  expect(citedParts('Write to a@b.example [sic].')).toEqual([{ words: 'Write to a@b.example [sic].', codes: [] }])
})

it('tells what a text cites, each once', () => {
  expect(codesCitedIn('Two [@CR-022, @GT-051], and again [@CR-022]; write to a@b.example [sic].')).toEqual(['CR-022', 'GT-051'])
  expect(codesCitedIn('None.')).toEqual([])
})

it('tells the findings and gaps that a text names in passing, and nothing that only looks like one', () => {
  const text = 'Services (F-030), see F-056, G-08 and F-056; F-001–F-003. Cited [@F-019]. Both in F-010/G-09; F-011/F-012/G-02.'
  expect(codesNamedIn(text)).toEqual(['F-030', 'F-056', 'G-08', 'F-001', 'F-003', 'F-010', 'G-09', 'F-011', 'F-012', 'G-02'])
  for (const word of [
    'F-0561',
    'F-56',
    'G-008',
    'R1-F-056',
    'F-056-1',
    'F-056/1',
    'F-056/2024',
    'XF-056',
    'F-056b',
    '@F-056',
    'f-056',
    'a.F-056',
    'Anexo C',
    'XF-010/G-09',
    'F-001/F-0022',
    '[@F-010/G-09]',
  ])
    expect(codesNamedIn(`Ver ${word} aquí`), word).toEqual([])
})

it('reads words and the code that they name after them', () => {
  expect(namedParts('Se tratan en F-030, y en G-08')).toEqual([
    { words: 'Se tratan en ', code: 'F-030' },
    { words: ', y en ', code: 'G-08' },
    { words: '', code: undefined },
  ])
  expect(namedParts('')).toEqual([{ words: '', code: undefined }])
  const text = 'F-030G-08 (F-031)F-032'
  expect(
    namedParts(text)
      .map(({ words, code = '' }) => words + code)
      .join(''),
  ).toBe(text)
})

it.each([
  ['Two [@F-001, F-002].', '[@F-001, F-002]'],
  ['One [@F-001] and [@ G-01]', '[@ G-01]'],
  ['[@F-001', '[@F-001'],
  ['Two [@F-001, @R1-HN-POL-1/001] at a@b.example [sic].', undefined],
  ['Write to name[@]istmo.example, tod[@]s; [[@F-001]@x] is none', undefined],
  ['To be filled in [@].', '[@]'],
  ['[@]F-001]', '[@]F-001]'],
  ['Véase[@]F-001]', '[@]F-001]'],
  ['Véase[@]R1-HN-POL-1/001', '[@]R1-HN-POL-1/001'],
  ['Véase [@] F-001.Además', '[@] F-001'],
  ['Véase[@]fatf-r37', '[@]fatf-r37'],
  ['Véase [@]fatf-r37.Además', '[@]fatf-r37'],
  ['Véase [@] gap-10.Otro', '[@] gap-10'],
  ['Véase [@] F.001', '[@] F.001'],
  ['Véase [@] gap-10.A partir de', '[@] gap-10'],
  ['Véase [@]fatf-r37.Y otros', '[@]fatf-r37'],
  ['Véase [@] GT.003', '[@] GT.003'],
  ['Véase [@] CR.022', '[@] CR.022'],
  ['Véase [@]HN.3', '[@]HN.3'],
  ['Véase[@]GT.003', '[@]GT.003'],
  ['Véase [@] gap.10', '[@] gap.10'],
  ['Véase [@] art.5', '[@] art.5'],
  ['Véase [@] p.12', '[@] p.12'],
  ['Véase [@] fatf-r37.1', '[@] fatf-r37.1'],
  ['Véase [@] R1.HN-POL-1/001', '[@] R1.HN-POL-1/001'],
  ['Véase [@] R1.HN.POL.1', '[@] R1.HN.POL.1'],
  ['Véase [@] copy-oas-belize.Además', '[@]'],
  ['Véase [@] unodc.Además', '[@]'],
  ['Véase [@] unodc.A partir de', '[@]'],
  ['Véase [@] fatf.r37.Además', '[@] fatf.r37'],
  ['Véase [@] informe.Además se dijo', '[@]'],
  // An address so written is asked back with them: nothing tells it from the next sentence.
  ['Escriba a trata [@] ejemplo.Org', '[@]'],
  ['Escriba a denuncias [@] unit-7.example.org', undefined],
  ['Escriba a denuncias [@] unit-7.GOB.HN', undefined],
  ['Escriba a denuncias [@] unit-7.Example.org', undefined],
  ['Escriba a denuncias [@] mail.Example.org, o a trata [@] ejemplo [punto] Gob [punto] hn', undefined],
  ['Escriba a denuncias [@] trata.911.gob.hn', undefined],
  ['Véase[@]copy-oas-belize]', '[@]'],
  ['Véase [@] el punto tercero', '[@]'],
  ['Se dijo.[@]Otros', '[@]'],
  ['Escriba a denuncias [@] mp.gob.gt o a denuncias[@] mp [punto] gob (punto) gt.', undefined],
  ['Write to reports [@] police [dot] example, or reports[@]police-2.example', undefined],
  ['[Dicho por tod[@]s]', undefined],
  ['denuncias_[@]mp, DENUNCIAS[@]MP-GT.GOB.GT', undefined],
  ['Se escribe «[@]», “[@]” o "[@]" en lugar de la arroba', undefined],
  ['Queda vacío «[@], y así', '[@]'],
])('tells what begins like a reference and is none: %s', (text, amiss) =>
  expect(referencesAmiss(text).map(({ found }) => found)).toEqual(amiss === undefined ? [] : [amiss]),
)

it('tells each of them, in the order of the text, and where it stands', () => {
  const text = 'Uno [@] GT.003, CR.022 y 5; dos [@F-001, F-002]; bien [@G-01], y tod[@]s. Tres [@].'
  const told = referencesAmiss(text)
  expect(told.map(({ found }) => found)).toEqual(['[@] GT.003, CR.022', '[@F-001, F-002]', '[@]'])
  expect(told.map(({ from, to }) => text.slice(from, to))).toEqual(told.map(({ found }) => found))
})

it.each([
  ['[@F-001 aquí. Hay 5 cosas [sic].', '[@F-001'],
  ['Dicho [@F-001', '[@F-001'],
  ['Dicho [@ F-001 aquí', '[@ F-001'],
  ['Dicho [@F-001, F-002 [@G-01]', '[@F-001, F-002'],
  ['Dicho [@R1-HN-POL-1/001, @G-01, y otros', '[@R1-HN-POL-1/001, @G-01'],
  ['Dicho [@F-001. Otra', '[@F-001'],
  ['Dicho [@', '[@'],
])('tells a bracket that is not closed apart, without the sentence that follows: %s', (text, found) =>
  expect(referencesAmiss(text)).toMatchObject([{ found, isOpen: true }]),
)

it('tells of a bracket that is closed and holds something else that it is closed, and of a long one how it begins', () => {
  const codes = Array.from({ length: 30 }, (_, at) => `F-${100 + at}`).join(', ')
  expect(referencesAmiss('Dicho [@F-001, F-002].')).toMatchObject([{ isOpen: false }])
  expect(referencesAmiss(`Dicho [@${codes}].`)).toMatchObject([
    { found: `${`[@${codes}`.slice(0, 60)}…`, isOpen: false, to: `Dicho [@${codes}]`.length },
  ])
})

it('reads a long address that ends in nothing as quickly as any text', () => {
  for (const part of ['a.', 'a-', 'aB', 'a.B', 'a.Ba-1', 'a [punto] ', '[@] a.', '[@', '[@a, ', '[@] a1, ']) {
    const text = `Escriba a denuncias [@] ${part.repeat(50_000)}1`
    expect(referencesAmiss(text)[0]?.found.slice(0, 3), part).toBe('[@]')
  }
})
