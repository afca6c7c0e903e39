import type { MarkKind } from '../contract/workshop.ts'

const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+\.[\p{L}]{2,}/u
/** Eight digits in two groups as the region writes them, or more after a country's prefix; two years with a dash are none. */
const PHONE = /(?:\+|\b00)\d[\d\s().-]{6,}\d|(?<![\d-])\d{4}[\s.-]?\d{4}(?![\d-])/gu
const YEARS = /^(?:19|20)\d{2}[\s.–-]?(?:19|20)\d{2}$/
/** Identity cards of the region (0801-1990-12345, 1-0234-0567, 8-123-456, 01234567-8), passports, and numbers of files and cases. */
const DOCUMENTS = [
  /(?<![\d-])\d{4}-\d{4}-\d{5}(?![\d-])/u,
  /(?<![\d-])\d{1,2}-\d{3,4}-\d{3,6}(?![\d-])/u,
  /(?<![\d-])\d{8}-\d(?![\d-])/u,
  /(?<!\d)\d{4}\s\d{5}\s\d{4}(?!\d)/u,
  /(?<!\d)\d{9,14}(?!\d)/u,
  /(?<![\p{L}\d])[A-Z]{1,2}\d{6,8}(?![\p{L}\d])/u,
  /(?:expediente|causa|caso|file|case|docket)\s+(?:n\.?[º°o]\.?\s*|no\.?\s*|#\s*)?[\p{L}]{0,4}-?\d[\d/-]*/iu,
]
const PAIR = /(?<![\p{L}\d])(\p{Lu}\p{Ll}+)(?=\s+(?:(?:de|del|de la|de los|y)\s+)?(\p{Lu}\p{Ll}+)(?![\p{L}\d]))/gu
/** Two capitals of these name an institution, a law or a place and no person. */
const OF_INSTITUTIONS = new Set(
  `academia alta américa asamblea banco bureau central centro centroamérica children code comisaría comisión comité commission
  congreso consejo constitución convención convenio convention coordinadora corte costa council court criminal crown cámara código
  decreto defensoría departamento department dirección división el escuela estado estrategia fiscalía fuerza
  fundación general gobierno government high human immigration institute instituto inter judicial judiciary junta juzgado la
  las law ley los mesa migración ministerio ministry nacional naciones national office oficina organismo organización pacto
  palermo penal plan poder police policía política procuraduría programa programme prosecution protocol protocolo public
  público red región república rica royal sala salvador san santa secretaría sistema sub suprema supreme the tribunal unidad unit united
  órgano`.split(/\s+/),
)

const hasPhone = (text: string): boolean => [...text.matchAll(PHONE)].some(([found]) => !YEARS.test(found.trim()))

const hasName = (text: string): boolean =>
  [...text.matchAll(PAIR)].some(([, first = '', second = '']) =>
    [first, second].every((word) => !OF_INSTITUTIONS.has(word.toLocaleLowerCase('es'))),
  )

/**
 * What in a text looks as if it could lead to somebody. It finds too much rather than too little and decides nothing: a person looks
 * (assess §2.1).
 */
export const marksIn = (text: string): readonly MarkKind[] => {
  const kinds: MarkKind[] = []
  if (EMAIL.test(text)) kinds.push('email')
  const isDocument = DOCUMENTS.some((pattern) => pattern.test(text))
  if (!isDocument && hasPhone(text)) kinds.push('phone')
  if (isDocument) kinds.push('document')
  if (hasName(text)) kinds.push('name')
  return kinds
}

type Worded = { readonly number: number; readonly publicEs: string | null; readonly publicEn: string | null }

/** Statements whose public wording is marked. */
export const marksOf = (statements: readonly Worded[]): readonly { readonly number: number; readonly kinds: MarkKind[] }[] =>
  statements.flatMap(({ number, publicEs, publicEn }) => {
    const kinds = [...new Set([publicEs, publicEn].flatMap((text) => (text === null ? [] : marksIn(text))))]
    return kinds.length > 0 ? [{ number, kinds }] : []
  })
