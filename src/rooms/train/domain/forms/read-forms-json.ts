import { FormSet } from '../../contract/forms.ts'

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** `forms.json` as `istmo form assemble` writes it; undefined where it is anything else. */
export const readFormsJson = (bytes: Uint8Array): FormSet | undefined => FormSet.safeParse(jsonOf(new TextDecoder().decode(bytes))).data
