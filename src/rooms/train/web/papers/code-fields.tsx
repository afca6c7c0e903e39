import { useT } from '#ui/client/words.tsx'
import { trimmedOf } from '#ui/client/form-values.ts'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { ELEMENTS } from '../../contract/elements.ts'
import type { SelfCode } from '../../contract/self-code.ts'
import { readElement } from '../../domain/linking/element.ts'

/** What a sheet without a pseudonym has in its six boxes; one that is empty, or cannot be read, stays open. */
export const CodeFields = () => {
  const t = useT()
  return (
    <fieldset className="tests-part">
      <legend>{t('train.papers.code')}</legend>
      {ELEMENTS.map((element) => (
        <TextField key={element} name={element} width="short" label={t(`train.paper.code.${element}`)} />
      ))}
    </fieldset>
  )
}

/** The code as it was typed; null where none of it was. */
export const codeIn = (values: FormData): SelfCode | null => {
  const typed = ELEMENTS.map((element) => [element, readElement(element, trimmedOf(values, element)) ?? null] as const)
  return typed.some(([, value]) => value !== null) ? (Object.fromEntries(typed) as SelfCode) : null
}
