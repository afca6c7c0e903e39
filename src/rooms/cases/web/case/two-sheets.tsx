import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import type { CasePartProps } from './at-case.tsx'
import { momentIn } from './moment.ts'

/** The case's own sheet was changed twice at once: both stand until a person says which holds. */
export const TwoSheets = ({ desk, one }: CasePartProps) => {
  const t = useT()
  const locale = useLocale()
  const { sheets } = one.file
  if (sheets.length < 2) return null
  const settle = ({ id, content }: (typeof sheets)[number]) =>
    void desk.write(one.kept.ctx, { id, kind: 'case', parents: sheets.map(({ version }) => version), content }, new Date().toISOString())
  return (
    <section className="desk-part" aria-label={t('cases.two.title')}>
      <h2>{t('cases.two.title')}</h2>
      <p>{t('cases.two.text')}</p>
      <ul>
        {sheets.map((sheet) => (
          <li key={sheet.version}>
            {t('cases.two.line', {
              title: sheet.content.title,
              status: t('cases.status', { status: sheet.content.status }),
              at: momentIn(locale, sheet.at),
            })}{' '}
            <Button small onPress={() => settle(sheet)}>
              {t('cases.two.take')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
