import type { ProgrammePackage } from '#report/package.ts'

/** A small programme for tests: two countries, two sectors, two rounds, one regional workshop; nobody said any of it. */
const words = (text: string) => ({ name_es: `${text} (es)`, name_en: text })
const about = (text: string) => ({ ...words(text), definition_es: `${text} (es)`, definition_en: text })

const workshop = (code: string, round: number, country: string, sectors: readonly string[]) => ({
  code,
  round,
  country,
  sectors,
  language: 'es' as const,
  held_from: null,
  held_to: null,
  place: null,
  method: 'published-source' as const,
  provenance: 'reconstruction' as const,
  state: 'released' as const,
  participants: null,
  women: null,
  men: null,
})

type Quadrant = 'S' | 'W' | 'O' | 'T'
const statement = (id: string, workshopCode: string, number: number, quadrant: Quadrant, allocated: 'source' | 'rule' = 'source') => ({
  id,
  workshop: workshopCode,
  number,
  quadrant,
  sector: null,
  language: 'es' as const,
  text: null,
  public_es: `Texto de ${id}`,
  public_en: `Text of ${id}`,
  year: 2009,
  source: 'press-2009',
  allocated_by: allocated,
})

const coding = (subject: string, condition: string, ...themes: string[]) => ({
  subject,
  coder: 'C1',
  condition,
  themes,
  seriousness: null,
  memo: null,
})

const figure = (id: string, country: string, year: number, printed: string, source = 'press-2009') => ({
  id,
  indicator: 'victims_detected',
  country,
  source,
  year,
  period: 'calendar-year' as const,
  period_es: null,
  period_en: null,
  breakdown: 'none' as const,
  category: 'all',
  sex: 'total' as const,
  age: 'all' as const,
  kind: printed === '<5' ? ('suppressed' as const) : ('exact' as const),
  value: printed === '<5' ? null : Number(printed),
  low: printed === '<5' ? 0 : null,
  high: printed === '<5' ? 4 : null,
  printed,
  scope_es: null,
  scope_en: null,
})

const recommendation = (code: string, country: string, ofProgramme: 'yes' | 'no') => ({
  code,
  country,
  text_es: `Lo que pide ${code}.`,
  text_en: `What ${code} asks.`,
  condition: 'technical',
  issuer_es: 'Emisor',
  issuer_en: 'Issuer',
  of_programme: ofProgramme,
  year: 2009,
  addressee_es: null,
  addressee_en: null,
  term_es: null,
  term_en: null,
  indicator_es: null,
  indicator_en: null,
  source: 'press-2009',
})

const finding = (code: string, quadrant: Quadrant, condition: string) => ({
  code,
  title_es: `Hallazgo ${code}`,
  title_en: `Finding ${code}`,
  text_es: `Lo que dice ${code}.`,
  text_en: `What ${code} says.`,
  quadrant,
  condition,
  theme: 'training',
})

const programme = {
  code: 'TEST',
  ...words('Test programme'),
  area_es: 'Región de prueba',
  area_en: 'Test region',
  starts_on: '2008-01-01',
  ends_on: null,
  provenance: 'reconstruction' as const,
  label_es: 'Ejemplo de prueba.',
  label_en: 'Test example.',
  disclaimer_es: 'Sin valor oficial.',
  disclaimer_en: 'Of no official value.',
  as_of: '2024-01-31',
}

/** Of a source, what the register need not say of it. */
export const bareSource = {
  address: null,
  read_at: null,
  read_on: null,
  licence: null,
  retired_on: null,
  note_es: null,
  note_en: null,
} as const

export const fixture: ProgrammePackage['tables'] = {
  programme: [programme],
  partners: [],
  countries: [
    { code: 'HN', ...words('Honduras'), workshop_language: 'es' },
    { code: 'PA', ...words('Panama'), workshop_language: 'es' },
  ],
  sectors: [
    { code: 'police', ...words('Police') },
    { code: 'prosecution', ...words('Prosecution') },
  ],
  conditions: [
    { code: 'legal', ...about('Legal'), folds_into: null },
    { code: 'technical', ...about('Technical'), folds_into: null },
    { code: 'operational', ...about('Operational'), folds_into: 'technical' },
  ],
  rounds: [
    { number: 1, ...words('Round one'), from_year: 2007, to_year: 2012 },
    { number: 2, ...words('Round two'), from_year: 2013, to_year: null },
  ],
  sources: [
    {
      code: 'report-2010',
      organisation: 'An institute',
      organisation_es: null,
      title: 'A report',
      kind: 'academic',
      year: '2010',
      url: null,
      ...bareSource,
    },
    {
      code: 'press-2009',
      organisation: 'A newspaper',
      organisation_es: null,
      title: 'An item',
      kind: 'press',
      year: '2009',
      url: 'https://example.org/item',
      ...bareSource,
    },
  ],
  workshops: [
    workshop('R1-HN-POL-1', 1, 'HN', ['police']),
    workshop('R1-HN-PRO-1', 1, 'HN', ['prosecution']),
    workshop('R1-PA-POL-1', 1, 'PA', ['police']),
    workshop('R1-REG', 1, 'REG', []),
    workshop('R2-HN-POL-1', 2, 'HN', ['police']),
    workshop('R2-PA-POL-1', 2, 'PA', ['police']),
  ],
  statements: [
    statement('HN-1', 'R1-HN-POL-1', 1, 'W'),
    statement('HN-2', 'R1-HN-POL-1', 2, 'W', 'rule'),
    statement('HN-3', 'R1-HN-PRO-1', 1, 'S', 'rule'),
    statement('PA-1', 'R1-PA-POL-1', 1, 'W'),
    statement('REG-1', 'R1-REG', 1, 'T'),
    statement('HN-4', 'R2-HN-POL-1', 1, 'W'),
    statement('PA-2', 'R2-PA-POL-1', 1, 'O'),
  ],
  published_claims: [
    {
      id: 'REG-9',
      part: 'conclusion',
      country: 'REG',
      quadrant: 'W',
      public_es: 'Conclusión publicada',
      public_en: 'Published conclusion',
      year: '2009',
      source: 'press-2009',
    },
  ],
  themes: [
    { code: 'capacities', parent: null, ...about('Capacities'), usual_condition: null },
    { code: 'training', parent: 'capacities', ...about('Training'), usual_condition: 'technical' },
    { code: 'data', parent: 'capacities', ...about('Data'), usual_condition: 'technical' },
  ],
  codings: [
    coding('HN-1', 'technical', 'training'),
    coding('HN-2', 'operational', 'training', 'data'),
    coding('HN-3', 'legal'),
    coding('PA-1', 'technical', 'training'),
    coding('REG-1', 'technical', 'data'),
    coding('HN-4', 'technical', 'training'),
    coding('PA-2', 'legal', 'data'),
    coding('REG-9', 'technical', 'training'),
  ],
  findings: [finding('F-001', 'W', 'technical'), finding('F-002', 'S', 'legal')],
  finding_evidence: [
    { finding: 'F-001', subject: 'HN-1', stance: 'supports' },
    { finding: 'F-001', subject: 'HN-2', stance: 'supports' },
    { finding: 'F-001', subject: 'PA-1', stance: 'supports' },
    { finding: 'F-001', subject: 'REG-1', stance: 'supports' },
    { finding: 'F-001', subject: 'HN-4', stance: 'supports' },
    { finding: 'F-001', subject: 'REG-9', stance: 'supports' },
    { finding: 'F-001', subject: 'PA-2', stance: 'contrary' },
    { finding: 'F-002', subject: 'HN-3', stance: 'supports' },
  ],
  gaps: [
    {
      code: 'G-01',
      title_es: 'Una brecha',
      title_en: 'A gap',
      text_es: 'Falta algo.',
      text_en: 'Something is missing.',
      condition: 'technical',
      headline: 1,
      published_es: 'Noticia de prueba',
      published_en: 'Test news',
    },
  ],
  gap_findings: [{ gap: 'G-01', finding: 'F-001' }],
  indicators: [
    {
      code: 'victims_detected',
      ...about('Victims detected'),
      value_type: 'count',
      counting_unit: 'victim',
      stage: 'victims',
      offence: 'trafficking',
    },
  ],
  figures: [
    figure('1', 'HN', 2009, '12'),
    figure('2', 'HN', 2010, '<5'),
    figure('3', 'PA', 2009, '7'),
    figure('4', 'PA', 2009, '9', 'report-2010'),
  ],
  treaties: [],
  recommendations: [recommendation('R-REG-01', 'REG', 'yes'), recommendation('R-HN-01', 'HN', 'no')],
  recommendation_gaps: [
    { recommendation: 'R-REG-01', gap: 'G-01' },
    { recommendation: 'R-HN-01', gap: 'G-01' },
  ],
  followups: [],
  positions: [],
  reviewed_marks: [],
  sentence_overrides: [],
}

/** Prose that uses each mark of the dialect. */
export const passages: ProgrammePackage['passages'] = {
  summary: {
    es: 'Hay {{statements round=1}} enunciados en {{countries round=1|word}} países [@HN-1, @REG-9]. **Falta** algo [@G-01].',
    en: 'There are {{statements round=1}} statements in {{countries round=1|word}} countries [@HN-1, @REG-9]. Something **is missing** [@G-01].',
  },
}

export const fixturePackage: ProgrammePackage = { tables: fixture, passages }
