import { countryOrRegion } from '#programme/country-column.ts'
import { defineTable, type Row } from '#sheets/table.ts'

/** Tables of this room in a programme package. */
/** Identifier of a statement or of a published claim. */
const subject = {
  type: 'text',
  refers: ['statements', 'id'],
  orRefers: ['published_claims', 'id'],
  heading: { es: 'Enunciado', en: 'Statement' },
} as const
const quadrant = {
  type: 'choice',
  heading: { es: 'Cuadrante', en: 'Quadrant' },
  values: {
    S: { es: 'fortaleza', en: 'strength', also: ['F'] },
    W: { es: 'debilidad', en: 'weakness', also: ['D'] },
    O: { es: 'oportunidad', en: 'opportunity' },
    T: { es: 'amenaza', en: 'threat', also: ['A'] },
  },
} as const

export const workshops = defineTable({
  name: 'workshops',
  heading: { es: 'Talleres', en: 'Workshops' },
  key: ['code'],
  columns: {
    code: { type: 'text', pattern: /^[A-Z0-9-]{3,24}$/, heading: { es: 'Código', en: 'Code' } },
    round: { type: 'integer', refers: ['rounds', 'number'], heading: { es: 'Ronda', en: 'Round' } },
    country: countryOrRegion,
    /** None for a regional workshop; several where the room held several sectors. */
    sectors: { type: 'list', optional: true, refers: ['sectors', 'code'], heading: { es: 'Sectores', en: 'Sectors' } },
    language: {
      type: 'choice',
      heading: { es: 'Lengua', en: 'Language' },
      values: { es: { es: 'español', en: 'Spanish' }, en: { es: 'inglés', en: 'English' } },
    },
    held_from: { type: 'text', optional: true, pattern: /^\d{4}(-\d{2}(-\d{2})?)?$/, heading: { es: 'Desde', en: 'Held from' } },
    held_to: { type: 'text', optional: true, pattern: /^\d{4}(-\d{2}(-\d{2})?)?$/, heading: { es: 'Hasta', en: 'Held to' } },
    place: { type: 'text', max: 200, optional: true, heading: { es: 'Lugar', en: 'Place' } },
    method: {
      type: 'choice',
      heading: { es: 'Método', en: 'Method' },
      values: {
        board: { es: 'tablero', en: 'board' },
        paper: { es: 'papel', en: 'paper' },
        minutes: { es: 'acta', en: 'minutes' },
        form: { es: 'formulario', en: 'form' },
        'published-source': { es: 'fuente publicada', en: 'published source' },
      },
    },
    provenance: {
      type: 'choice',
      heading: { es: 'Procedencia', en: 'Provenance' },
      values: {
        recorded: { es: 'registrado', en: 'recorded' },
        transcribed: { es: 'transcrito', en: 'transcribed' },
        reconstruction: { es: 'reconstrucción', en: 'reconstruction' },
      },
    },
    /** Statements are added while it is open; once sealed its own country reads them, once released every member reads the public wording. */
    state: {
      type: 'choice',
      heading: { es: 'Estado', en: 'State' },
      values: {
        open: { es: 'abierto', en: 'open' },
        sealed: { es: 'cerrado', en: 'sealed' },
        released: { es: 'liberado', en: 'released' },
      },
    },
    /** Empty is unknown, which is not 0. */
    participants: { type: 'integer', min: 0, max: 500, optional: true, heading: { es: 'Participantes', en: 'Participants' } },
    women: { type: 'integer', min: 0, max: 500, optional: true, heading: { es: 'Mujeres', en: 'Women' } },
    men: { type: 'integer', min: 0, max: 500, optional: true, heading: { es: 'Hombres', en: 'Men' } },
  },
})

export const statements = defineTable({
  name: 'statements',
  heading: { es: 'Enunciados', en: 'Statements' },
  key: ['id'],
  columns: {
    id: { type: 'text', max: 40, pattern: /^[A-Za-z0-9-]+$/, example: 'GT-003', heading: { es: 'Identificador', en: 'Identifier' } },
    workshop: { type: 'text', refers: ['workshops', 'code'], heading: { es: 'Taller', en: 'Workshop' } },
    /** Stable within its workshop; shown as R1-GT-PRO-1/003. */
    number: { type: 'integer', min: 1, max: 9999, heading: { es: 'N.º', en: 'No.' } },
    quadrant,
    /** In a workshop of several sectors: the one that said it, or none. */
    sector: { type: 'text', optional: true, refers: ['sectors', 'code'], heading: { es: 'Sector', en: 'Sector' } },
    language: {
      type: 'choice',
      heading: { es: 'Lengua', en: 'Language' },
      values: { es: { es: 'español', en: 'Spanish' }, en: { es: 'inglés', en: 'English' } },
    },
    /** As said. Empty in a reconstruction, where nothing was said in a room. */
    text: { type: 'text', max: 500, lines: true, optional: true, heading: { es: 'Texto', en: 'Text' } },
    public_es: {
      type: 'text',
      max: 500,
      lines: true,
      optional: true,
      heading: { es: 'Redacción pública (español)', en: 'Public wording (Spanish)' },
    },
    public_en: {
      type: 'text',
      max: 500,
      lines: true,
      optional: true,
      heading: { es: 'Redacción pública (inglés)', en: 'Public wording (English)' },
    },
    year: { type: 'integer', min: 1990, max: 2100, optional: true, heading: { es: 'Año', en: 'Year' } },
    source: { type: 'text', optional: true, refers: ['sources', 'code'], heading: { es: 'Fuente', en: 'Source' } },
    allocated_by: {
      type: 'choice',
      heading: { es: 'Ubicado por', en: 'Placed by' },
      values: {
        room: { es: 'dicho en el taller', en: 'said in the workshop' },
        source: { es: 'la fuente', en: 'the source' },
        rule: { es: 'la regla de reparto', en: 'the allocation rule' },
      },
    },
  },
})

/** What publications state and no workshop does: the programme's own conclusions, and texts that only corroborate. Cited, never counted. */
export const publishedClaims = defineTable({
  name: 'published_claims',
  heading: { es: 'Afirmaciones publicadas', en: 'Published claims' },
  key: ['id'],
  columns: {
    id: { type: 'text', max: 40, pattern: /^[A-Za-z0-9-]+$/, example: 'GT-003', heading: { es: 'Identificador', en: 'Identifier' } },
    part: {
      type: 'choice',
      heading: { es: 'Papel', en: 'Part' },
      values: {
        conclusion: { es: 'conclusión publicada por el programa', en: 'conclusion published by the programme' },
        corroboration: { es: 'texto que corrobora', en: 'corroborating text' },
      },
    },
    country: countryOrRegion,
    quadrant,
    public_es: { type: 'text', max: 500, heading: { es: 'Redacción pública (español)', en: 'Public wording (Spanish)' } },
    public_en: { type: 'text', max: 500, heading: { es: 'Redacción pública (inglés)', en: 'Public wording (English)' } },
    year: { type: 'text', max: 20, optional: true, heading: { es: 'Año', en: 'Year' } },
    source: { type: 'text', refers: ['sources', 'code'], heading: { es: 'Fuente', en: 'Source' } },
  },
})

export const themes = defineTable({
  name: 'themes',
  heading: { es: 'Libro de códigos', en: 'Codebook' },
  key: ['code'],
  columns: {
    code: { type: 'text', pattern: /^[a-z][a-z0-9-]{1,40}$/, heading: { es: 'Código', en: 'Code' } },
    /** A row without parent is a heading and codes nothing. */
    parent: { type: 'text', optional: true, refers: ['themes', 'code'], heading: { es: 'Bajo', en: 'Under' } },
    name_es: { type: 'text', otherwise: 'name_en', max: 120, heading: { es: 'Tema (español)', en: 'Theme (Spanish)' } },
    name_en: { type: 'text', otherwise: 'name_es', max: 120, heading: { es: 'Tema (inglés)', en: 'Theme (English)' } },
    definition_es: {
      type: 'text',
      otherwise: 'definition_en',
      max: 600,
      lines: true,
      heading: { es: 'Definición (español)', en: 'Definition (Spanish)' },
    },
    definition_en: {
      type: 'text',
      otherwise: 'definition_es',
      max: 600,
      lines: true,
      heading: { es: 'Definición (inglés)', en: 'Definition (English)' },
    },
    usual_condition: {
      type: 'text',
      optional: true,
      refers: ['conditions', 'code'],
      heading: { es: 'Condición habitual', en: 'Usual condition' },
    },
  },
})

/** One coder's reading of a statement or of a published claim; each is coded once. */
export const codings = defineTable({
  name: 'codings',
  heading: { es: 'Codificación', en: 'Coding' },
  key: ['subject'],
  columns: {
    subject,
    /** A role or a pseudonym, never a name. */
    coder: { type: 'text', max: 60, heading: { es: 'Codificó', en: 'Coded by' } },
    condition: { type: 'text', refers: ['conditions', 'code'], heading: { es: 'Condición', en: 'Condition' } },
    /** Empty = none applies. */
    themes: { type: 'list', most: 5, optional: true, refers: ['themes', 'code'], heading: { es: 'Temas', en: 'Themes' } },
    seriousness: { type: 'integer', min: 1, max: 4, optional: true, heading: { es: 'Gravedad', en: 'Seriousness' } },
    memo: { type: 'text', max: 1000, lines: true, optional: true, heading: { es: 'Nota', en: 'Memo' } },
  },
})

export const findings = defineTable({
  name: 'findings',
  heading: { es: 'Hallazgos', en: 'Findings' },
  key: ['code'],
  columns: {
    code: { type: 'text', pattern: /^F-\d{3}$/, heading: { es: 'Código', en: 'Code' } },
    title_es: { type: 'text', otherwise: 'title_en', max: 160, heading: { es: 'Título (español)', en: 'Title (Spanish)' } },
    title_en: { type: 'text', otherwise: 'title_es', max: 160, heading: { es: 'Título (inglés)', en: 'Title (English)' } },
    text_es: { type: 'text', otherwise: 'text_en', max: 1200, lines: true, heading: { es: 'Texto (español)', en: 'Text (Spanish)' } },
    text_en: { type: 'text', otherwise: 'text_es', max: 1200, lines: true, heading: { es: 'Texto (inglés)', en: 'Text (English)' } },
    quadrant,
    condition: { type: 'text', refers: ['conditions', 'code'], heading: { es: 'Condición', en: 'Condition' } },
    /** The theme that leads it; rounds and agreement are read by it. */
    theme: { type: 'text', refers: ['themes', 'code'], heading: { es: 'Tema principal', en: 'Leading theme' } },
  },
})

export const findingEvidence = defineTable({
  name: 'finding_evidence',
  heading: { es: 'Prueba de los hallazgos', en: 'Evidence of findings' },
  key: ['finding', 'subject'],
  columns: {
    finding: { type: 'text', refers: ['findings', 'code'], heading: { es: 'Hallazgo', en: 'Finding' } },
    subject,
    stance: {
      type: 'choice',
      heading: { es: 'Sentido', en: 'Stance' },
      values: { supports: { es: 'apoya', en: 'supports' }, contrary: { es: 'contradice', en: 'contradicts' } },
    },
  },
})

export const gaps = defineTable({
  name: 'gaps',
  heading: { es: 'Brechas', en: 'Gaps' },
  key: ['code'],
  columns: {
    code: { type: 'text', pattern: /^G-\d{2}$/, heading: { es: 'Código', en: 'Code' } },
    title_es: { type: 'text', otherwise: 'title_en', max: 160, heading: { es: 'Título (español)', en: 'Title (Spanish)' } },
    title_en: { type: 'text', otherwise: 'title_es', max: 160, heading: { es: 'Título (inglés)', en: 'Title (English)' } },
    text_es: { type: 'text', otherwise: 'text_en', max: 1500, lines: true, heading: { es: 'Texto (español)', en: 'Text (Spanish)' } },
    text_en: { type: 'text', otherwise: 'text_es', max: 1500, lines: true, heading: { es: 'Texto (inglés)', en: 'Text (English)' } },
    condition: { type: 'text', refers: ['conditions', 'code'], heading: { es: 'Condición', en: 'Condition' } },
    /** 1, 2, 3 for the gaps that lead the summary. */
    headline: { type: 'integer', min: 1, max: 9, optional: true, heading: { es: 'Orden en el resumen', en: 'Rank in summary' } },
    /** Where the programme itself published it; empty where it did not. */
    published_es: { type: 'text', max: 300, optional: true, heading: { es: 'Publicada en (español)', en: 'Published in (Spanish)' } },
    published_en: { type: 'text', max: 300, optional: true, heading: { es: 'Publicada en (inglés)', en: 'Published in (English)' } },
  },
})

export const gapFindings = defineTable({
  name: 'gap_findings',
  heading: { es: 'Hallazgos de las brechas', en: 'Findings of gaps' },
  key: ['gap', 'finding'],
  columns: {
    gap: { type: 'text', refers: ['gaps', 'code'], heading: { es: 'Brecha', en: 'Gap' } },
    finding: { type: 'text', refers: ['findings', 'code'], heading: { es: 'Hallazgo', en: 'Finding' } },
  },
})

export const assessTables = [workshops, statements, publishedClaims, themes, codings, findings, findingEvidence, gaps, gapFindings] as const

export type Workshop = Row<typeof workshops>
export type Statement = Row<typeof statements>
export type PublishedClaim = Row<typeof publishedClaims>
export type Theme = Row<typeof themes>
export type Coding = Row<typeof codings>
export type Finding = Row<typeof findings>
export type FindingEvidence = Row<typeof findingEvidence>
export type Gap = Row<typeof gaps>
export type GapFinding = Row<typeof gapFindings>
export type Quadrant = Statement['quadrant']
