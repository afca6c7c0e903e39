import { useLocale, useT } from '#ui/client/words.tsx'
import type { ShownStatement } from '../../contract/statement-page.ts'
import { choiceOf, roleWord } from '../choice-of.ts'
import { Facts } from '../components/facts.tsx'
import type { Frame } from '../frame.ts'

type CodingProps = {
  statement: Pick<ShownStatement['statement'], 'condition' | 'themes' | 'coding'>
  frame: Frame
  theme: (code: string) => string
}

/** How a coder reads it; what the coder noted is there where the reader may see what was said. */
export const StatementCoding = ({ statement: { condition, themes, coding }, frame, theme }: CodingProps) => {
  const t = useT()
  const locale = useLocale()
  if (condition === null || coding === null) return <p className="soft">{t('assess.statement.uncoded-yet')}</p>
  const { seriousness, memo, changedAt, coder, version } = coding
  const at = changedAt && new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(changedAt))
  const by = t('assess.by', { by: choiceOf(roleWord(coder)) })
  return (
    <Facts
      facts={[
        [t('assess.condition'), frame.condition(condition)],
        [t('assess.themes'), themes.length === 0 ? t('assess.themes.none') : themes.map(theme).join(' · ')],
        [t('assess.seriousness'), seriousness === null ? null : t('assess.seriousness.of', { value: seriousness })],
        [t('assess.memo'), memo],
        [t('assess.statement.coded'), at ? t('assess.history.save', { version, at, by }) : t('assess.history.first', { version })],
      ]}
    />
  )
}
