import type { ComponentProps } from 'react'
import { useT } from '#ui/client/words.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { TextField, type TextFieldProps } from '#ui/components/text-field/text-field.tsx'
import { counterWords } from '#ui/words.ts'

/** A line of what will be sealed: the browser neither keeps it to fill in elsewhere nor sends it to be checked. */
export const SealedField = (props: Omit<TextFieldProps, 'autoComplete' | 'spellCheck'>) => (
  <TextField autoComplete="off" spellCheck="false" {...props} />
)

type SealedAreaProps = Omit<ComponentProps<typeof TextArea>, 'autoComplete' | 'spellCheck' | 'limit'> & { readonly most?: number }

/** Several lines of it; `most` counts down how many signs are left. */
export const SealedArea = ({ most, ...props }: SealedAreaProps) => {
  const t = useT()
  const limit = most === undefined ? {} : { limit: { most, words: counterWords(t) } }
  return <TextArea autoComplete="off" spellCheck="false" rows={2} {...limit} {...props} />
}
