import { useT } from '#ui/client/words.tsx'
import type { CasePartProps } from './at-case.tsx'
import { TwoAtOnce } from './two-at-once.tsx'

/** The case's own sheet was changed twice at once: both stand until a person says which holds. */
export const TwoSheets = ({ desk, one }: CasePartProps) => {
  const t = useT()
  const { case: sheets } = one.file
  return (
    <TwoAtOnce
      title={t('cases.two.title')}
      versions={sheets}
      show={({ content: { title, status } }) => <p>{t('cases.two.line', { title, status: t('cases.status', { status }) })}</p>}
      onTake={({ content }) => desk.change(one.kept.ctx, 'case', { standing: sheets, content })}
    />
  )
}
