import type { CaseFile, Things } from '../case-file.ts'
import type { AskedOfAll } from './matrix.ts'

/**
 * Cells that stand in no row or column: their charge or their exhibit was taken away meanwhile, or a later decision asks for other elements. They are
 * kept, and named so that nothing vanishes.
 */
export const strayCells = ({ cell, charge, exhibit }: CaseFile, asked: AskedOfAll): Things<'cell'> => {
  const [charges, exhibits] = [new Set(charge.map(({ id }) => id)), new Set(exhibit.map(({ id }) => id))]
  return cell.filter(({ content }) => {
    const of = asked.get(content.charge)
    // Where no elements can be named the charge itself says so.
    const isAsked = of?.kind === 'asked' ? of.elements.some(({ name }) => name === content.element) : true
    return !charges.has(content.charge) || !exhibits.has(content.exhibit) || !isAsked
  })
}
