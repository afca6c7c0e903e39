import { canonicalHash } from '#law/rules'
import { FormName, type FormSet } from '../../contract/forms.ts'
import { checkCharacter, holds, inCrockford, isWritable, typed } from './check-character.ts'

/** Of a code of ten: the form, three characters of which forms they are, five of the sheet, one that checks them. */
const OF_SET = 3
const OF_SHEET = 5
const SHEETS = 32 ** OF_SHEET
/** Odd, so that each number below 32⁵ has another one: neighbouring sheets do not differ in one character only. */
const SPREAD = 20_263_727

const setMark = (forms: FormSet): string => inCrockford(Number.parseInt(canonicalHash(forms).slice(0, 8), 16) % 32 ** OF_SET, OF_SET)

/** A sheet's code says which form it is and no person. */
export type SheetCode = { readonly code: string; readonly form: FormName }

/**
 * Codes of sheets, the same for the same forms: whoever prints more goes on from the next number.
 * @param first number of the first sheet, from 1
 */
export const sheetCodes = (
  forms: FormSet,
  form: FormName,
  { first, n }: { readonly first: number; readonly n: number },
): readonly string[] => {
  const mark = setMark(forms)
  const codes: string[] = []
  // Numbers whose check character cannot be written are passed over, from the first one on, so that a number always is the same sheet.
  for (let number = 1, sheet = 0; sheet < first + n - 1; number += 1) {
    const text = `${form}${mark}${inCrockford((number * SPREAD) % SHEETS, OF_SHEET)}`
    const check = checkCharacter(text)
    if (!isWritable(check)) continue
    sheet += 1
    if (sheet >= first) codes.push(text + check)
  }
  return codes
}

export type SheetRead =
  | ({ readonly kind: 'read' } & SheetCode)
  /** Wrong in a character; of other forms than these; of a form that is none of them. */
  | { readonly kind: 'wrong'; readonly why: 'bad-code' | 'other-forms' }

/** A sheet's code as somebody typed it. */
export const readSheetCode = (forms: FormSet, text: string): SheetRead => {
  const code = typed(text)
  if (code.length !== OF_SET + OF_SHEET + 2 || !holds(code)) return { kind: 'wrong', why: 'bad-code' }
  const form = FormName.safeParse(code[0])
  const isOurs = code.slice(1, 1 + OF_SET) === setMark(forms) && forms.forms.some(({ name }) => name === form.data)
  return form.success && isOurs ? { kind: 'read', code, form: form.data } : { kind: 'wrong', why: 'other-forms' }
}
