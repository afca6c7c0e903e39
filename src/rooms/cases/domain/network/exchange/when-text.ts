import { When } from '../../../contract/when.ts'

/**
 * When something was, as files carry it: `2025-03`, `2025-03-14T21:30`; `../2025-03` before it, `2025-03/..` after it.
 * @source ISO 8601-2:2019 (EDTF level 1), intervals with an open end
 */
export const writeWhen = ({ is, date, hour }: When): string => {
  const point = hour === null ? date : `${date}T${hour}`
  return { at: point, before: `../${point}`, after: `${point}/..` }[is]
}

const FORM = /^(?<open>\.\.\/)?(?<date>[\d-]+)(?:T(?<hour>\d\d:\d\d))?(?<ends>\/\.\.)?$/

/** @returns `undefined` where the text is no such date */
export const readWhen = (text: string): When | undefined => {
  const { open, date, hour, ends } = FORM.exec(text.trim())?.groups ?? {}
  if (date === undefined || (open !== undefined && ends !== undefined)) return undefined
  const is = open === undefined ? (ends === undefined ? 'at' : 'after') : 'before'
  return When.safeParse({ is, date, hour: hour ?? null }).data
}
