import { network, type NetworkDrawing } from './network.ts'

const en: NetworkDrawing['words'] = {
  filled: 'person',
  hollow: 'victim',
  square: 'other party',
  solid: 'evidenced',
  dashed: 'alleged',
  dotted: 'inferred',
}
const es: NetworkDrawing['words'] = {
  filled: 'persona',
  hollow: 'víctima',
  square: 'otra parte',
  solid: 'con prueba',
  dashed: 'se afirma',
  dotted: 'se infiere',
}
const bare: NetworkDrawing['words'] = { filled: '', hollow: '', square: '', solid: '', dashed: '', dotted: '' }

const few = (words: NetworkDrawing['words']): NetworkDrawing => ({
  nodes: [
    { x: 0.5, y: 0.5, label: 'S-01 Ceiba', shape: 'filled', chosen: true },
    { x: 0, y: 0, label: 'V-02 Caoba', shape: 'hollow' },
    { x: 1, y: 0.2, label: 'TE-01', shape: 'square' },
    { x: 0.2, y: 1, label: 'S-03 Cedro', shape: 'filled' },
  ],
  links: [
    { ends: [0, 1], line: 'solid', chosen: true },
    { ends: [0, 2], line: 'dashed', chosen: true },
    { ends: [2, 3], line: 'dotted' },
  ],
  words,
})

/** Many nodes on little room: names that find none are left out. */
const crowded: NetworkDrawing = {
  nodes: Array.from({ length: 120 }, (_, at) => ({
    x: (at % 12) / 11,
    y: Math.floor(at / 12) / 9,
    label: `P-${String(at + 1).padStart(3, '0')} Guanacaste`,
    shape: 'filled' as const,
  })),
  links: Array.from({ length: 119 }, (_, at) => ({ ends: [at, at + 1] as const, line: 'solid' as const })),
  words: en,
}

export const examples = {
  es: () => network(few(es)),
  en: () => network(few(en)),
  wide: () => network(few(en), { width: 860 }),
  crowded: () => network(crowded),
  nothing: () => network({ nodes: [], links: [], words: bare }),
}
