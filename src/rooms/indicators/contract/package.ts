import { defineTable, type Row } from '#sheets/table.ts'

/** Tables of this room in a programme package. */
export const indicators = defineTable({
  name: 'indicators',
  heading: { es: 'Indicadores', en: 'Indicators' },
  key: ['code'],
  columns: {
    code: { type: 'text', pattern: /^[a-z][a-z0-9_]{1,60}$/, heading: { es: 'Código', en: 'Code' } },
    name_es: { type: 'text', max: 160, heading: { es: 'Nombre (español)', en: 'Name (Spanish)' } },
    name_en: { type: 'text', max: 160, heading: { es: 'Nombre (inglés)', en: 'Name (English)' } },
    definition_es: { type: 'text', max: 600, heading: { es: 'Definición (español)', en: 'Definition (Spanish)' } },
    definition_en: { type: 'text', max: 600, heading: { es: 'Definición (inglés)', en: 'Definition (English)' } },
    value_type: {
      type: 'choice',
      heading: { es: 'Tipo de valor', en: 'Value type' },
      values: {
        count: { es: 'recuento', en: 'count' },
        /** Ordered classes; never summed or averaged. */
        label: { es: 'clase ordenada', en: 'ordered class' },
      },
    },
    counting_unit: {
      type: 'choice',
      heading: { es: 'Unidad de cuenta', en: 'Counting unit' },
      values: {
        offence: { es: 'delito', en: 'offence' },
        case: { es: 'caso', en: 'case' },
        complaint: { es: 'denuncia', en: 'complaint' },
        person: { es: 'persona', en: 'person' },
        suspect: { es: 'persona sospechosa', en: 'suspect' },
        victim: { es: 'víctima', en: 'victim' },
        sentence: { es: 'sentencia', en: 'sentence' },
        country: { es: 'país', en: 'country' },
      },
    },
    stage: {
      type: 'choice',
      optional: true,
      heading: { es: 'Etapa', en: 'Stage' },
      values: {
        recorded: { es: 'delitos registrados', en: 'recorded offences' },
        contact: { es: 'personas en contacto formal', en: 'persons in formal contact' },
        prosecuted: { es: 'personas procesadas', en: 'persons prosecuted' },
        convicted: { es: 'personas condenadas', en: 'persons convicted' },
        victims: { es: 'víctimas', en: 'victims' },
      },
    },
    /** Which offence the figure counts; trafficking and smuggling never share a total. */
    offence: {
      type: 'choice',
      heading: { es: 'Delito', en: 'Offence' },
      values: {
        trafficking: { es: 'trata de personas', en: 'trafficking in persons' },
        smuggling: { es: 'tráfico ilícito de migrantes', en: 'smuggling of migrants' },
        mixed: { es: 'varios delitos juntos', en: 'several offences together' },
      },
    },
  },
})

export const figures = defineTable({
  name: 'figures',
  heading: { es: 'Cifras', en: 'Figures' },
  key: ['id'],
  columns: {
    id: { type: 'text', max: 40, heading: { es: 'Identificador', en: 'Identifier' } },
    indicator: { type: 'text', refers: ['indicators', 'code'], heading: { es: 'Indicador', en: 'Indicator' } },
    country: { type: 'text', refers: ['countries', 'code'], heading: { es: 'País', en: 'Country' } },
    source: { type: 'text', refers: ['sources', 'code'], heading: { es: 'Fuente', en: 'Source' } },
    /** Year the series is filed under: that of the period's end. */
    year: { type: 'integer', min: 1990, max: 2100, heading: { es: 'Año', en: 'Year' } },
    period: {
      type: 'choice',
      heading: { es: 'Clase de período', en: 'Kind of period' },
      values: {
        'calendar-year': { es: 'año calendario', en: 'calendar year' },
        'reporting-period': { es: 'período de un informe', en: 'reporting period' },
        'part-of-year': { es: 'parte del año', en: 'part of a year' },
        cumulative: { es: 'acumulado', en: 'cumulative' },
      },
    },
    /** The period in words, where it is not the calendar year. */
    period_es: { type: 'text', max: 120, optional: true, heading: { es: 'Período (español)', en: 'Period (Spanish)' } },
    period_en: { type: 'text', max: 120, optional: true, heading: { es: 'Período (inglés)', en: 'Period (English)' } },
    breakdown: {
      type: 'choice',
      heading: { es: 'Desglose', en: 'Breakdown' },
      values: {
        none: { es: 'ninguno', en: 'none' },
        exploitation: { es: 'por forma de explotación', en: 'by form of exploitation' },
        citizenship: { es: 'por nacionalidad', en: 'by citizenship' },
        repatriation: { es: 'por país de repatriación', en: 'by country of repatriation' },
        /** Of acquittals: by the element that failed. */
        element: { es: 'por elemento que faltó', en: 'by element that failed' },
      },
    },
    /** `all` without breakdown. */
    category: { type: 'text', max: 120, heading: { es: 'Categoría', en: 'Category' } },
    sex: {
      type: 'choice',
      heading: { es: 'Sexo', en: 'Sex' },
      values: {
        total: { es: 'total', en: 'total' },
        female: { es: 'mujeres', en: 'female' },
        male: { es: 'hombres', en: 'male' },
        other: { es: 'otro', en: 'other' },
        unknown: { es: 'desconocido', en: 'unknown' },
      },
    },
    age: {
      type: 'choice',
      heading: { es: 'Edad', en: 'Age' },
      values: {
        all: { es: 'todas', en: 'all' },
        adult: { es: 'personas adultas', en: 'adults' },
        child: { es: 'niñas, niños y adolescentes', en: 'children' },
        unknown: { es: 'desconocida', en: 'unknown' },
      },
    },
    kind: {
      type: 'choice',
      heading: { es: 'Clase de valor', en: 'Kind of value' },
      values: {
        exact: { es: 'exacto', en: 'exact' },
        /** Between `low` and `high`, as the source hides it. */
        suppressed: { es: 'oculto por la fuente', en: 'hidden by the source' },
        'at-least': { es: 'al menos', en: 'at least' },
        label: { es: 'clase', en: 'class' },
        /** Known, and kept back so that no hidden cell beside it can be worked out; it has neither value nor bounds. */
        withheld: { es: 'retenido', en: 'withheld' },
      },
    },
    value: { type: 'integer', min: 0, optional: true, heading: { es: 'Valor', en: 'Value' } },
    low: { type: 'integer', min: 0, optional: true, heading: { es: 'Mínimo', en: 'Low' } },
    high: { type: 'integer', min: 0, optional: true, heading: { es: 'Máximo', en: 'High' } },
    /** The cell as the source prints it. */
    printed: { type: 'text', max: 20, heading: { es: 'Impreso', en: 'Printed' } },
    /** What the source counts, where that differs from the indicator's definition. */
    scope_es: { type: 'text', max: 200, optional: true, heading: { es: 'Alcance (español)', en: 'Scope (Spanish)' } },
    scope_en: { type: 'text', max: 200, optional: true, heading: { es: 'Alcance (inglés)', en: 'Scope (English)' } },
  },
})

export const indicatorTables = [indicators, figures] as const

export type Indicator = Row<typeof indicators>
export type IndicatorFigure = Row<typeof figures>
