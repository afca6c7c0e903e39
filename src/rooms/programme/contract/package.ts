import { defineTable, type Row } from '#sheets/table.ts'

/** Tables of this room in a programme package. Codes are stable keys; every text stands in both languages. */
export const programmes = defineTable({
  name: 'programme',
  heading: { es: 'Programa', en: 'Programme' },
  key: ['code'],
  columns: {
    code: { type: 'text', pattern: /^[A-Z0-9-]{2,24}$/, heading: { es: 'Código', en: 'Code' } },
    name_es: { type: 'text', max: 200, heading: { es: 'Nombre (español)', en: 'Name (Spanish)' } },
    name_en: { type: 'text', max: 200, heading: { es: 'Nombre (inglés)', en: 'Name (English)' } },
    area_es: { type: 'text', max: 80, heading: { es: 'Región (español)', en: 'Region (Spanish)' } },
    area_en: { type: 'text', max: 80, heading: { es: 'Región (inglés)', en: 'Region (English)' } },
    starts_on: { type: 'date', heading: { es: 'Inicio', en: 'Starts on' } },
    ends_on: { type: 'date', optional: true, heading: { es: 'Fin', en: 'Ends on' } },
    provenance: {
      type: 'choice',
      heading: { es: 'Procedencia', en: 'Provenance' },
      values: {
        recorded: { es: 'talleres registrados', en: 'recorded workshops' },
        reconstruction: { es: 'reconstrucción a partir de textos publicados', en: 'reconstruction from published texts' },
      },
    },
    /** Printed on every page and in every file of a reconstructed programme. */
    label_es: { type: 'text', max: 500, optional: true, heading: { es: 'Rótulo (español)', en: 'Label (Spanish)' } },
    label_en: { type: 'text', max: 500, optional: true, heading: { es: 'Rótulo (inglés)', en: 'Label (English)' } },
    disclaimer_es: { type: 'text', max: 2000, lines: true, heading: { es: 'Descargo (español)', en: 'Disclaimer (Spanish)' } },
    disclaimer_en: { type: 'text', max: 2000, lines: true, heading: { es: 'Descargo (inglés)', en: 'Disclaimer (English)' } },
    /** Day that every document made from this package carries; no clock is read. */
    as_of: { type: 'date', heading: { es: 'Datos al', en: 'Data as of' } },
  },
})

export const partners = defineTable({
  name: 'partners',
  heading: { es: 'Participantes en el programa', en: 'Bodies of the programme' },
  key: ['name_en', 'part'],
  columns: {
    part: {
      type: 'choice',
      heading: { es: 'Papel', en: 'Part' },
      values: {
        executing: { es: 'ejecuta', en: 'executes' },
        partner: { es: 'socio', en: 'partner' },
        donor: { es: 'donante', en: 'donor' },
      },
    },
    name_es: { type: 'text', max: 200, heading: { es: 'Nombre (español)', en: 'Name (Spanish)' } },
    name_en: { type: 'text', max: 200, heading: { es: 'Nombre (inglés)', en: 'Name (English)' } },
    note_es: { type: 'text', max: 500, optional: true, heading: { es: 'Nota (español)', en: 'Note (Spanish)' } },
    note_en: { type: 'text', max: 500, optional: true, heading: { es: 'Nota (inglés)', en: 'Note (English)' } },
    source: { type: 'text', optional: true, refers: ['sources', 'code'], heading: { es: 'Fuente', en: 'Source' } },
  },
})

/** Countries in the programme's order. `REG`, the pseudo-country of regional texts, is not a row: it is known to the house. */
export const countries = defineTable({
  name: 'countries',
  heading: { es: 'Países', en: 'Countries' },
  key: ['code'],
  columns: {
    code: { type: 'text', pattern: /^[A-Z]{2}$/, heading: { es: 'Código ISO', en: 'ISO code' } },
    name_es: { type: 'text', max: 80, heading: { es: 'Nombre (español)', en: 'Name (Spanish)' } },
    name_en: { type: 'text', max: 80, heading: { es: 'Nombre (inglés)', en: 'Name (English)' } },
    workshop_language: {
      type: 'choice',
      heading: { es: 'Lengua de los talleres', en: 'Language of workshops' },
      values: { es: { es: 'español', en: 'Spanish' }, en: { es: 'inglés', en: 'English' } },
    },
  },
})

export const sectors = defineTable({
  name: 'sectors',
  heading: { es: 'Sectores', en: 'Sectors' },
  key: ['code'],
  columns: {
    code: { type: 'text', pattern: /^[a-z][a-z-]{1,30}$/, heading: { es: 'Código', en: 'Code' } },
    name_es: { type: 'text', max: 80, heading: { es: 'Nombre (español)', en: 'Name (Spanish)' } },
    name_en: { type: 'text', max: 80, heading: { es: 'Nombre (inglés)', en: 'Name (English)' } },
  },
})

/** Conditions in order. One that `folds_into` another has no chapter of its own: the report presents it with that one. */
export const conditions = defineTable({
  name: 'conditions',
  heading: { es: 'Condiciones', en: 'Conditions' },
  key: ['code'],
  columns: {
    code: { type: 'text', pattern: /^[a-z][a-z-]{1,30}$/, heading: { es: 'Código', en: 'Code' } },
    name_es: { type: 'text', max: 80, heading: { es: 'Nombre (español)', en: 'Name (Spanish)' } },
    name_en: { type: 'text', max: 80, heading: { es: 'Nombre (inglés)', en: 'Name (English)' } },
    definition_es: { type: 'text', max: 500, lines: true, heading: { es: 'Definición (español)', en: 'Definition (Spanish)' } },
    definition_en: { type: 'text', max: 500, lines: true, heading: { es: 'Definición (inglés)', en: 'Definition (English)' } },
    folds_into: { type: 'text', optional: true, refers: ['conditions', 'code'], heading: { es: 'Se presenta con', en: 'Presented with' } },
  },
})

export const rounds = defineTable({
  name: 'rounds',
  heading: { es: 'Rondas', en: 'Rounds' },
  key: ['number'],
  columns: {
    number: { type: 'integer', min: 1, max: 99, heading: { es: 'Número', en: 'Number' } },
    name_es: { type: 'text', max: 120, heading: { es: 'Nombre (español)', en: 'Name (Spanish)' } },
    name_en: { type: 'text', max: 120, heading: { es: 'Nombre (inglés)', en: 'Name (English)' } },
    from_year: { type: 'integer', min: 1990, max: 2100, heading: { es: 'Desde el año', en: 'From year' } },
    to_year: { type: 'integer', min: 1990, max: 2100, optional: true, heading: { es: 'Hasta el año', en: 'To year' } },
  },
})

/** The published documents that records rest on, one register for every room (decision 0002). */
export const sources = defineTable({
  name: 'sources',
  heading: { es: 'Fuentes', en: 'Sources' },
  key: ['code'],
  columns: {
    code: { type: 'text', pattern: /^[a-z0-9][a-z0-9-]{1,60}$/, heading: { es: 'Código', en: 'Code' } },
    organisation: { type: 'text', max: 200, heading: { es: 'Organización', en: 'Organisation' } },
    /** Where a body is known in Spanish by another name than in English. */
    organisation_es: { type: 'text', max: 200, optional: true, heading: { es: 'Organización (español)', en: 'Organisation (Spanish)' } },
    title: { type: 'text', max: 300, heading: { es: 'Título', en: 'Title' } },
    kind: {
      type: 'choice',
      heading: { es: 'Clase', en: 'Kind' },
      values: {
        programme: { es: 'publicación del propio programa', en: 'publication of the programme itself' },
        intergovernmental: { es: 'organismo intergubernamental', en: 'intergovernmental organisation' },
        'national-official': { es: 'fuente oficial nacional', en: 'national official source' },
        'other-government': {
          es: 'gobierno de otro Estado',
          en: 'government of another State',
          also: ['otro gobierno', 'other government'],
        },
        'civil-society': { es: 'sociedad civil', en: 'civil society' },
        academic: { es: 'fuente académica', en: 'academic source', also: ['académica', 'academic'] },
        press: { es: 'prensa', en: 'press' },
        /** Numbers that an office counted in its own cases here, and released. */
        'office-count': { es: 'recuento de una oficina, hecho en Istmo', en: 'count of an office, made in Istmo' },
        copy: { es: 'copia de origen no comprobado', en: 'copy of unverified origin' },
      },
    },
    year: { type: 'text', max: 20, optional: true, heading: { es: 'Año de publicación', en: 'Year published' } },
    url: { type: 'url', optional: true, heading: { es: 'Dirección', en: 'Address' } },
    /** Whether that is the publisher's own address; empty where nobody has looked. */
    address: {
      type: 'choice',
      optional: true,
      heading: { es: 'De quién es la dirección', en: 'Whose address' },
      values: {
        own: { es: 'propia de quien publica', en: 'the publisher’s own' },
        unknown: { es: 'no se conoce la propia de quien publica', en: 'the publisher’s own is not known' },
      },
    },
    /** The copy that was read, where the address is the publisher's and another was read. */
    read_at: { type: 'url', optional: true, heading: { es: 'Copia leída', en: 'Copy read' } },
    read_on: { type: 'date', optional: true, heading: { es: 'Fecha de lectura', en: 'Date read' } },
    licence: { type: 'text', max: 200, optional: true, heading: { es: 'Licencia', en: 'Licence' } },
    /** From that day on it is offered to nobody; it stays where it is cited. */
    retired_on: { type: 'date', optional: true, heading: { es: 'Retirada el', en: 'Retired on' } },
    note_es: { type: 'text', max: 500, optional: true, heading: { es: 'Nota (español)', en: 'Note (Spanish)' } },
    note_en: { type: 'text', max: 500, optional: true, heading: { es: 'Nota (inglés)', en: 'Note (English)' } },
  },
})

export const programmeTables = [programmes, partners, countries, sectors, conditions, rounds, sources] as const

export type Programme = Row<typeof programmes>
export type Partner = Row<typeof partners>
export type Country = Row<typeof countries>
export type Sector = Row<typeof sectors>
export type Condition = Row<typeof conditions>
export type Round = Row<typeof rounds>
export type Source = Row<typeof sources>
