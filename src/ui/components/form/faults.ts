import { createContext, useContext, useId } from 'react'

/** What is wrong with one field: its name in the form, and a sentence that says what would be right. */
export type Fault = { readonly field: string; readonly message: string }

/** How a refused save reaches its fields: their faults by name, and the address that each field has in the page. */
export type FormState = { readonly faults: readonly Fault[]; readonly addressOf: (field: string) => string }

export const FormContext = createContext<FormState | null>(null)

export type Standing = { readonly id: string; readonly fault: string | undefined }

/** Address and fault of a field: from the form around it, unless the field is given its own. */
export const useStanding = (name: string | undefined, fault: string | undefined): Standing => {
  const form = useContext(FormContext)
  const own = useId()
  if (form === null || name === undefined) return { id: own, fault }
  return { id: form.addressOf(name), fault: fault ?? form.faults.find(({ field }) => field === name)?.message }
}
