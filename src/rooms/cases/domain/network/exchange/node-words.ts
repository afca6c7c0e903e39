import { LINK_ROLES } from '../../../contract/case-link.ts'
import { NODE_KINDS, type NodeKind } from '../network.ts'

/** Attributes of a node that say what or who it is, in either language, by the name under which they are told of. */
const NODE_SAYS: Readonly<Record<string, 'kind' | 'role' | 'victim'>> = {
  kind: 'kind',
  type: 'kind',
  tipo: 'kind',
  clase: 'kind',
  role: 'role',
  rol: 'role',
  papel: 'role',
  victim: 'victim',
  victima: 'victim',
}

/** What other programs call a victim, what is no person, and persons by what they did, without accents; our own words come besides. */
const WORDS: Readonly<Record<NodeKind, string>> = {
  victim:
    'victim victims victima victimas victim-or-migrant victima-o-migrante presumed-victim presunta-victima survivor sobreviviente migrant migrante smuggled-migrant',
  person:
    'person persona human individual individuo suspect sospechoso sospechosa accused acusado acusada imputado imputada defendant reclutador reclutadora transportista guia coyote enganchador enganchadora cuidador cuidadora escolta falsificador falsificadora financista financiador financiadora lider leader jefe jefa boss organizador organizadora cobrador cobradora explotador explotadora exploiter cliente client buyer trafficker tratante smuggler traficante witness testigo official funcionario funcionaria third-party tercero tercera',
  organisation: 'organisation organization organizacion company empresa business negocio agency agencia group grupo',
  place: 'place lugar location sitio address direccion city ciudad',
  vehicle: 'vehicle vehiculo car carro bus autobus',
  telephone: 'telephone telefono phone mobile celular',
  account: 'account cuenta wallet billetera',
}

/** Without accents and capitals, words joined by one hyphen. */
const foldedWord = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .trim()
    .replaceAll(/[\s_-]+/g, '-')

const KIND_OF: ReadonlyMap<string, NodeKind> = new Map([
  ...LINK_ROLES.map((role) => [role, 'person'] as const),
  ...NODE_KINDS.flatMap((kind) => WORDS[kind].split(' ').map((word) => [word, kind] as const)),
])

const ANSWERS: ReadonlyMap<string, NodeKind | 'nothing'> = new Map([
  ...['true', 'yes', 'y', '1', 'si', 's', 'verdadero'].map((word) => [word, 'victim'] as const),
  ...['false', 'no', 'n', '0', 'falso'].map((word) => [word, 'nothing'] as const),
])

/**
 * What a word of a file says that a node is: `nothing` where it says only that it is no victim.
 * @param of what kind of attribute it stands in
 * @returns undefined where the word is not known; then the node may be a victim
 */
export const kindSaid = (of: 'kind' | 'role' | 'victim', text: string): NodeKind | 'nothing' | undefined =>
  of === 'victim' ? ANSWERS.get(foldedWord(text)) : KIND_OF.get(foldedWord(text))

/** What an attribute of a node says, by its name; undefined where it says nothing of what or who the node is. */
export const saysWhatItIs = (attribute: string): 'kind' | 'role' | 'victim' | undefined => NODE_SAYS[foldedWord(attribute)]
