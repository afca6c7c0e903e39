import { z } from 'zod'
import { file, fileReply } from '#kernel/command/file.ts'
import { remote } from '#kernel/command/remote.ts'
import { defineTable, type Row } from '#sheets/table.ts'
import { statements, workshops } from './package.ts'
import { ofProgramme } from './shared.ts'

const { columns: ofWorkshop } = workshops
const { columns: ofStatement } = statements
/** Cells break where their column is narrow. What they say is kept in one line, and so is the same when the file comes again. */
const INTO_ONE_LINE = { inWords: true, lines: false } as const
const DATE = { es: 'Día, mes o año.', en: 'Day, month or year.' }

/** The sheets that people fill in, where a cell may hold a name and the house keeps its code. */
export const workshopSheet = defineTable({
  name: 'workshop',
  heading: { es: 'Taller', en: 'Workshop' },
  about: { es: 'Una fila por taller.', en: 'One row for each workshop.' },
  key: ['code'],
  columns: {
    code: {
      ...ofWorkshop.code,
      heading: { es: 'Código', en: 'Code' },
      also: ['código del taller', 'workshop code', 'taller', 'workshop'],
      example: 'R1-GT-PRO-1',
      about: {
        es: 'Ronda, país, sector y número, con guiones. El código del país tiene que estar.',
        en: 'Round, country, sector and number, with dashes. The code of the country must be there.',
      },
    },
    round: { type: 'integer', heading: { es: 'Ronda', en: 'Round' } },
    country: {
      type: 'text',
      max: 80,
      heading: { es: 'País', en: 'Country' },
      about: {
        es: 'El nombre de un país del programa, o su código. Regional si el taller fue de toda la región.',
        en: 'The name of a country of the programme, or its code. Regional where the workshop was of the whole region.',
      },
    },
    sectors: {
      type: 'list',
      optional: true,
      heading: { es: 'Sectores', en: 'Sectors' },
      also: ['sector'],
      about: {
        es: 'Varios se separan con punto y coma. Vacío en un taller regional.',
        en: 'Several are separated by a semicolon. Empty in a regional workshop.',
      },
    },
    language: { ...ofWorkshop.language, also: ['idioma', 'lang'] },
    held_from: {
      ...ofWorkshop.held_from,
      heading: { es: 'Desde', en: 'Held from' },
      also: ['fecha', 'date', 'fecha desde', 'date from'],
      about: DATE,
    },
    held_to: { ...ofWorkshop.held_to, heading: { es: 'Hasta', en: 'Held to' }, also: ['fecha hasta', 'date to'], about: DATE },
    place: { ...ofWorkshop.place },
    method: {
      ...ofWorkshop.method,
      optional: true,
      about: { es: 'Vacío: papel.', en: 'Empty: paper.' },
    },
    provenance: {
      ...ofWorkshop.provenance,
      optional: true,
      about: { es: 'Vacío: transcrito.', en: 'Empty: transcribed.' },
    },
    participants: {
      ...ofWorkshop.participants,
      about: { es: 'Vacío si no se sabe: no es lo mismo que 0.', en: 'Empty where it is not known, which is not 0.' },
    },
    women: ofWorkshop.women,
    men: ofWorkshop.men,
  },
})

export const statementSheet = defineTable({
  name: 'statements',
  heading: { es: 'Enunciados', en: 'Statements' },
  about: { es: 'Una fila por enunciado.', en: 'One row for each statement.' },
  key: ['workshop', 'number'],
  columns: {
    workshop: {
      type: 'text',
      max: 24,
      heading: { es: 'Taller', en: 'Workshop' },
      also: ['código del taller', 'workshop code'],
      about: {
        es: 'El código de un taller de la primera hoja, o de uno que ya esté en el programa.',
        en: 'The code of a workshop of the first sheet, or of one that is in the programme already.',
      },
    },
    number: {
      ...ofStatement.number,
      also: ['n', 'no', 'n.°', 'nº', 'n°', 'núm.', 'número', '#'],
      about: { es: 'Del 1 al 9999, distinto dentro de su taller.', en: 'From 1 to 9999, each once within its workshop.' },
    },
    quadrant: {
      ...ofStatement.quadrant,
      also: ['foda', 'dafo', 'swot', 'cuadrante foda'],
      about: { es: 'La palabra o su letra: F, D, O, A (o S, W, O, T).', en: 'The word or its letter: S, W, O, T (or F, D, O, A).' },
    },
    text: {
      type: 'text',
      max: 500,
      ...INTO_ONE_LINE,
      heading: { es: 'Texto', en: 'Text' },
      also: ['enunciado', 'statement', 'lo dicho', 'as said'],
      about: { es: 'Tal como se dijo, hasta 500 caracteres.', en: 'As it was said, up to 500 characters.' },
    },
    sector: {
      type: 'text',
      max: 80,
      optional: true,
      heading: { es: 'Sector', en: 'Sector' },
      about: { es: 'Quién lo dijo, si el taller tuvo varios sectores.', en: 'Who said it, where the workshop had several sectors.' },
    },
    language: {
      ...ofStatement.language,
      optional: true,
      also: ['idioma', 'lang'],
      about: { es: 'Vacía: la del taller.', en: 'Empty: that of the workshop.' },
    },
    public_es: {
      ...ofStatement.public_es,
      ...INTO_ONE_LINE,
      about: {
        es: 'Lo que leerán los demás países: sin nombres, teléfonos ni documentos.',
        en: 'What the other countries will read: no names, telephones or documents.',
      },
    },
    public_en: { ...ofStatement.public_en, ...INTO_ONE_LINE },
    condition: { type: 'text', max: 80, optional: true, heading: { es: 'Condición', en: 'Condition' } },
    themes: {
      type: 'list',
      most: 5,
      optional: true,
      heading: { es: 'Temas', en: 'Themes' },
      also: ['tema', 'theme'],
      about: {
        es: 'Códigos del libro de códigos, hasta cinco, separados con punto y coma.',
        en: 'Codes of the codebook, up to five, separated by a semicolon.',
      },
    },
    seriousness: {
      type: 'integer',
      min: 1,
      max: 4,
      optional: true,
      heading: { es: 'Gravedad', en: 'Seriousness' },
      about: { es: 'De 1 a 4.', en: 'From 1 to 4.' },
    },
    year: ofStatement.year,
    source: {
      type: 'text',
      max: 60,
      optional: true,
      heading: { es: 'Fuente', en: 'Source' },
      about: { es: 'Código del registro de fuentes del programa.', en: 'A code of the programme’s register of sources.' },
    },
    source_id: {
      type: 'text',
      max: 80,
      optional: true,
      heading: { es: 'Identificador de origen', en: 'Source identifier' },
      also: ['id', 'id de origen', 'source id'],
      about: {
        es: 'El que tenga la fila en su propio registro: con él se la reconoce al importar de nuevo.',
        en: 'What your own records call the row: it is recognised by it when imported again.',
      },
    },
  },
})
export type WorkshopRow = Row<typeof workshopSheet>
export type StatementRow = Row<typeof statementSheet>

const Words = z.strictObject({ es: z.string(), en: z.string() })
/** A mistake or a warning with its place in the file, in both languages. */
export const RowFault = z.strictObject({
  sheet: z.string(),
  row: z.int(),
  column: z.string(),
  cell: z.string(),
  code: z.string(),
  value: z.string(),
  message: Words,
  hint: Words.nullable(),
})
export type RowFault = z.output<typeof RowFault>

const Counts = { new: z.int(), changed: z.int(), unchanged: z.int(), notInFile: z.int() }

export const WorkbookOutcome = z.strictObject({
  file: z.string(),
  /** Whether what was read of it is now kept. A file with one error changes nothing. */
  imported: z.boolean(),
  workshops: z.array(
    z.strictObject({
      code: z.string(),
      country: z.string(),
      is: z.enum(['new', 'changed', 'unchanged']),
      statements: z.strictObject(Counts),
      /** Statements that the file gives a coding which is kept. */
      coded: z.int(),
    }),
  ),
  errors: z.array(RowFault),
  /** Errors beyond those listed. */
  more: z.int(),
  warnings: z.array(RowFault),
  /** Values that stand here and that importing replaces or takes out; the first of them are among the warnings. */
  overwrites: z.int(),
  /** Sheets of workshops or statements that are hidden: of what stands in them this outcome says nothing. */
  hiddenSheets: z.array(z.string()),
})
export type WorkbookOutcome = z.output<typeof WorkbookOutcome>

const MEGABYTES = 20
const workbook = { ...ofProgramme, workbook: file({ maxBytes: MEGABYTES * 1024 * 1024 }) }
const lang = z.enum(['es', 'en']).default('es')

export const workbookTemplate = remote({
  room: 'assess',
  name: 'workbook.template',
  kind: 'query',
  input: z.strictObject({ ...ofProgramme, lang }),
  output: fileReply,
})
export const workbookCheck = remote({
  room: 'assess',
  name: 'workbook.check',
  kind: 'command',
  input: z.strictObject(workbook),
  output: WorkbookOutcome,
})
export const workbookImport = remote({
  room: 'assess',
  name: 'workbook.import',
  kind: 'command',
  input: z.strictObject(workbook),
  output: WorkbookOutcome,
})
export const workbookAnnotate = remote({
  room: 'assess',
  name: 'workbook.annotate',
  kind: 'command',
  input: z.strictObject({ ...workbook, lang }),
  output: fileReply,
})
