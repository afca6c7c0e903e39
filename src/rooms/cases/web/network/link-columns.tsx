import type { Translate } from '#kernel/i18n/translate.ts'
import { Button } from '#ui/components/button/button.tsx'
import type { Column } from '#ui/components/data-table/column.ts'
import { Status } from '#ui/components/status/status.tsx'
import type { CaseNames } from '../proof/case-names.ts'
import { ChooseButton } from './choose-button.tsx'
import type { LinkRow } from './link-rows.ts'
import { groundWords } from './ground-words.ts'
import { lastedWords } from './when-words.ts'
import type { Locale } from '../../domain/written-date.ts'

type Given = { readonly t: Translate; readonly locale: Locale; readonly names: CaseNames; readonly onChange: (id: string) => void }

const endColumn = ({ t }: Given, at: 0 | 1): Column<LinkRow> => {
  const gone = t('cases.link.party-gone')
  return {
    id: at === 0 ? 'one' : 'other',
    header: t(at === 0 ? 'cases.link.one' : 'cases.link.other'),
    value: ({ labels }) => labels[at] ?? gone,
    cell: ({ labels, content }) => {
      const label = labels[at]
      const role = content.roles[at]
      return (
        <>
          {label === null ? gone : <ChooseButton id={content.between[at]} label={label} />}
          {role && <span className="network-moved">{t('cases.link.role-of', { role })}</span>}
        </>
      )
    },
  }
}

/** Every link with all that is said of it. No column claims a width: what each rests on must be read beside the rest. */
export const linkColumns = (given: Given): readonly Column<LinkRow>[] => {
  const { t, locale, names, onChange } = given
  return [
    endColumn(given, 0),
    endColumn(given, 1),
    {
      id: 'kind',
      header: t('cases.link.kind'),
      value: ({ content: { kind, note } }) => [t('cases.link.kind-of', { kind }), note].filter(Boolean).join('. '),
    },
    { id: 'when', header: t('cases.link.when'), value: ({ content }) => lastedWords(t, locale, content) },
    { id: 'status', header: t('cases.ground.label'), value: ({ content }) => groundWords(t, names, content) },
    {
      id: 'change',
      header: t('cases.network.change-head'),
      value: () => null,
      unsorted: true,
      stays: true,
      cell: ({ id, isTwice }) => (
        <>
          {isTwice && <Status stand="caution">{t('cases.evidence.twice')}</Status>}
          <Button small onPress={() => onChange(id)}>
            {t('cases.network.change')}
          </Button>
        </>
      ),
      width: 'code',
    },
  ]
}
