/**
 * Draws the pictures of the documents with the house's own charts: the programme's cycle, in both languages.
 *
 *   node tools/draw-cycle.ts      writes docs/cycle.en.svg and docs/cycle.es.svg
 */
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Cycle, cycle } from '#ui/charts/cycle.ts'

const es: Cycle = {
  stations: [
    { words: 'Talleres', note: 'policía, fiscalía y judicatura de cada país' },
    { words: 'Hallazgos', note: 'enunciados codificados, con su grado de sustento' },
    { words: 'Brechas', note: 'lo que la región debe responder' },
    { words: 'Recomendaciones', note: 'quién, qué, para cuándo' },
    { words: 'Acción', note: 'capacitación, cooperación, planes, campañas' },
    { words: 'Cambio medido', note: 'estadísticas y la ronda siguiente' },
  ],
  middle: 'Toda frase publicada lleva de vuelta a lo que se dijo y adelante a lo que cambió',
}

const en: Cycle = {
  stations: [
    { words: 'Workshops', note: 'police, prosecution and judiciary of each country' },
    { words: 'Findings', note: 'statements coded, strength of evidence given' },
    { words: 'Gaps', note: 'what the region must answer' },
    { words: 'Recommendations', note: 'who, what, by when' },
    { words: 'Action', note: 'training, cooperation, plans, campaigns' },
    { words: 'Measured change', note: 'statistics, and the next round' },
  ],
  middle: 'Every published sentence leads back to what was said and forward to what changed',
}

/** The pictures by their path from the repository's root. */
export const cyclePictures = (): ReadonlyMap<string, string> => {
  const drawn = (words: Cycle) => `${cycle(words, { width: 860 }).svg}\n`
  return new Map([
    ['docs/cycle.en.svg', drawn(en)],
    ['docs/cycle.es.svg', drawn(es)],
  ])
}

if (import.meta.main) for (const [path, svg] of cyclePictures()) await writeFile(fileURLToPath(new URL(`../${path}`, import.meta.url)), svg)
