import { useT } from '#ui/client/words.tsx'
import { CheckboxGroup } from '#ui/components/checkbox/checkbox-group.tsx'
import type { Exhibit } from '../../contract/exhibit.ts'
import type { CaseFile, Standing } from '../../domain/case-file.ts'
import { possibleOrigins } from '../../domain/exhibits.ts'
import { once } from '../../domain/once.ts'
import { namesOf } from '../proof/case-names.ts'
import { Group } from './group.tsx'

type RestsFieldsProps = { readonly file: CaseFile; readonly exhibit?: Standing<Exhibit> }

/** What is named and is not in the case any more stays named, until somebody takes the mark away. */
const withGone = <Option extends { readonly id: string }>(
  options: readonly Option[],
  named: readonly string[],
  gone: (id: string) => Option,
): readonly Option[] => [...options, ...named.filter((id) => !options.some((one) => one.id === id)).map(gone)]

/** The persons without whom it falls, and the exhibits that it was made from. */
export const RestsFields = ({ file, exhibit }: RestsFieldsProps) => {
  const t = useT()
  const { sources = [], derivedFrom = [] } = exhibit?.content ?? {}
  const names = namesOf(t, file)
  const persons = withGone(
    once(file.person).map(({ id }) => ({ id, label: names.person(id) })),
    sources,
    (id) => ({ id, label: t('cases.exhibit.source-gone') }),
  )
  const origins = withGone(
    possibleOrigins(file.exhibit, exhibit?.id).map(({ id, content }) => ({ id, label: names.exhibit(id), detail: content.description })),
    derivedFrom,
    (id) => ({ id, label: t('cases.exhibit.derived-gone'), detail: '' }),
  )
  return (
    <Group legend={t('cases.exhibit.rests')}>
      {persons.length === 0 ? (
        <p>{t('cases.exhibit.no-persons')}</p>
      ) : (
        <CheckboxGroup
          name="sources"
          startsWith={sources}
          label={t('cases.exhibit.sources')}
          hint={t('cases.exhibit.sources-hint')}
          options={persons}
        />
      )}
      {origins.length > 0 && (
        <CheckboxGroup
          name="derivedFrom"
          startsWith={derivedFrom}
          label={t('cases.exhibit.derived')}
          hint={t('cases.exhibit.derived-hint')}
          options={origins}
        />
      )}
    </Group>
  )
}
