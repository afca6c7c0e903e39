import type { CodingLine, NearLine } from '../../contract/coding.ts'

const numberOf = (code: string): number => Number(code.split('/')[1])

/** The neighbours of a statement on each side, as the room said them one after another: `near` holds those of a whole page, in no order. */
export const nearOf = <Near extends Pick<NearLine, 'id' | 'code'>>(item: Pick<CodingLine, 'code' | 'near'>, near: readonly Near[]) => {
  const around = near.filter(({ id }) => item.near.includes(id)).toSorted((one, other) => numberOf(one.code) - numberOf(other.code))
  return {
    before: around.filter(({ code }) => numberOf(code) < numberOf(item.code)),
    behind: around.filter(({ code }) => numberOf(code) > numberOf(item.code)),
  }
}
