import { createContext, type ReactNode, useContext, useId } from 'react'

/** What is wrong with one field: its name in the form, and a sentence that says what would be right, in the language in which the page is when it is read. */
export type Fault = { readonly field: string; readonly message: ReactNode }

/** Why a field cannot be sent as it is typed. */
export type Amiss = 'impossible' | 'incomplete' | 'unchosen' | 'unreadable'

/** How a refused save reaches its fields: their faults by name, the address that each field has in the page, and what is said of what cannot be sent. */
export type FormState = {
  readonly faults: readonly Fault[]
  readonly addressOf: (field: string) => string
  readonly amiss: Readonly<Record<Amiss, string>>
}

export const FormContext = createContext<FormState | null>(null)

export type Standing = { readonly id: string; readonly fault: ReactNode }

/** Address and fault of a field: from the form around it, unless the field is given its own. */
export const useStanding = (name: string | undefined, fault: ReactNode): Standing => {
  const form = useContext(FormContext)
  const own = useId()
  if (form === null || name === undefined) return { id: own, fault }
  return { id: form.addressOf(name), fault: fault ?? form.faults.find(({ field }) => field === name)?.message }
}
