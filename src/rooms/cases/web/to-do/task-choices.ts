import type { Translate } from '#kernel/i18n/translate.ts'
import type { Option } from '#ui/components/select/select.tsx'
import type { CaseTask } from '../../contract/case-task.ts'
import type { CaseFile } from '../../domain/case-file.ts'
import { askedOfAll } from '../../domain/proof/matrix.ts'
import { exhibitsOf, namesOf } from '../proof/case-names.ts'
import { elementName } from '../proof/element-words.ts'
import { elementValue } from './task-of.ts'

type Choices = { readonly elements: readonly Option[]; readonly exhibits: readonly Option[] }

/** What a task may be for: an element of a charge, an exhibit. What it is for already stays to be chosen, though the law asks for it no more. */
export const choicesOf = (t: Translate, file: CaseFile, own: CaseTask['element']): Choices => {
  const names = namesOf(t, file)
  const asked = askedOfAll(t, file)
  const all = file.charge.flatMap(({ id, content }) => {
    const of = asked.get(id)
    const elements = of?.kind === 'asked' ? of.elements.map(({ name }) => name) : []
    const kept = own?.charge === id && !elements.includes(own.element) ? [own.element] : []
    return [...elements, ...kept].map((element) => ({
      id: elementValue({ charge: id, element }),
      label: t('cases.task.element-option', { element: elementName(t, element), charge: names.charge(content) }),
    }))
  })
  return {
    elements: all,
    exhibits: exhibitsOf(file).map(({ id, content }) => ({ id, label: `${content.number} ${content.description}`.slice(0, 80) })),
  }
}
