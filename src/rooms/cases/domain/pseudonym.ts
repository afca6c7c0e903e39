/** Trees of the region: short, told apart by ear, nobody's name. */
const TREES = [
  'Ceiba',
  'Caoba',
  'Cedro',
  'Guanacaste',
  'Roble',
  'Laurel',
  'Almendro',
  'Guarumo',
  'Jocote',
  'Nance',
  'Mangle',
  'Pochote',
  'Conacaste',
  'Guayacán',
  'Higuerón',
  'Jícaro',
  'Madroño',
  'Matapalo',
  'Níspero',
  'Ocote',
  'Palo Verde',
  'Pino',
  'Quebracho',
  'Ramón',
  'Sauce',
  'Tamarindo',
  'Volador',
  'Zapote',
  'Cocobolo',
  'Balsa',
  'Ciprés',
  'Encino',
  'Genízaro',
  'Indio Desnudo',
  'Ojoche',
  'Espavel',
] as const

/** Letter by which victims are told from others. */
const VICTIM = 'V'

/**
 * The next pseudonym of a victim in a case: `V-03 Guanacaste`. It follows from the number of those before alone, so nothing of the person is in
 * it; the number is what counts, the tree what one remembers.
 */
export const nextPseudonym = (taken: readonly string[]): string => {
  const highest = Math.max(0, ...taken.map((one) => Number(/^V-(\d+)/.exec(one)?.[1] ?? 0)))
  const number = highest + 1
  return `${VICTIM}-${String(number).padStart(2, '0')} ${TREES[(number - 1) % TREES.length]}`
}
