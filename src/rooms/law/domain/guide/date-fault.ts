import { factsDate, isDate } from '../../contract/facts-date.ts'

export type DateFault = 'none' | 'wrong' | 'future'

/**
 * What stands in the way of reading a date as it was typed: none was, there is no such day, or it is still to come.
 * @param today ISO date, or a moment that begins with it
 */
export const dateFault = (typed: string, today: string): DateFault | undefined => {
  const date = factsDate(typed.trim())
  if (date === '') return 'none'
  if (!isDate(date)) return 'wrong'
  return date > today.slice(0, date.length) ? 'future' : undefined
}
