import { LANGS, translator } from '#kernel/i18n/translate.ts'
import { type Cell, CELLS, type Measure } from '../contract/counts/measures.ts'
import type { CountsReleased } from '../contract/counts/release.ts'
import { casesMessages } from '../messages.ts'
import type { KeptRelease } from './sql/counts.ts'

type ReleasedCell = CountsReleased['cells'][number]

const UNITS: Readonly<Record<Measure, ReleasedCell['unit']>> = {
  cases: 'case',
  suspected: 'suspect',
  prosecuted: 'person',
  convicted: 'person',
  identified: 'victim',
  assisted: 'person',
  failed: 'person',
}
const STAGES: Partial<Record<Measure, ReleasedCell['stage']>> = {
  suspected: 'contact',
  prosecuted: 'prosecuted',
  convicted: 'convicted',
  identified: 'victims',
}

/** A message in both languages. */
const words = (key: string, values: Readonly<Record<string, string>>): ReleasedCell['name'] => {
  const [es, en] = LANGS.map((lang) => translator(lang, casesMessages)(key, values)) as [string, string]
  return { es, en }
}

const aboutCell = ({ offence, measure, element }: Cell): Omit<ReleasedCell, 'value'> => ({
  indicator: `istmo_${offence.toLowerCase()}_${measure}`,
  offence: offence === 'TIP' ? 'trafficking' : 'smuggling',
  unit: UNITS[measure],
  stage: STAGES[measure] ?? null,
  name: words('cases.counts.indicator', { measure, offence }),
  definition: words('cases.counts.rule', { measure, offence }),
  element: element === null ? null : words('cases.proof.element', { element }),
})

/** A release as other rooms hear of it: with what each number is called and how it is counted. */
export const releasedOf = ({ id, officeName, release }: Omit<KeptRelease, 'number'>): CountsReleased => ({
  id,
  office: release.office,
  officeName,
  country: release.country,
  year: release.year,
  signedAt: release.at,
  signedBy: release.from,
  cells: CELLS.map((cell) => ({ ...aboutCell(cell), value: release.cells[cell.id] ?? null })),
})
