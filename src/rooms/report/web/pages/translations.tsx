import { useState } from 'react'
import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Breadcrumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { SideBySide } from '#ui/components/side-by-side/side-by-side.tsx'
import { paths } from '../../contract/paths.ts'
import { type UntranslatedText, translationList } from '../../contract/translation.ts'
import { RuleForm } from '../translation/rule-form.tsx'
import { TranslateForm } from '../translation/translate-form.tsx'
import { whereOf } from '../translation/where.ts'

/** As many as are translated in a sitting; more are shown when asked for. */
const SHOWN = 25

const idOf = ({ kind, id, part }: UntranslatedText): string => `${kind} ${id} ${part ?? ''}`

/** Every text that stands in one language only, its source beside the field for the other. */
const Texts = ({ texts, programmeId }: { texts: readonly UntranslatedText[]; programmeId: string }) => {
  const t = useT()
  const [most, setMost] = useState(SHOWN)
  const shown = texts.slice(0, most)
  const byId = new Map(shown.map((text) => [idOf(text), text]))
  return (
    <div className="translations">
      <SideBySide
        caption={t('report.page.translations')}
        words={{
          part: t('report.translations.part'),
          languages: { es: 'Español', en: 'English' },
          missing: { es: t('report.translations.missing', { lang: 'es' }), en: t('report.translations.missing', { lang: 'en' }) },
        }}
        pairs={shown.map((text) => ({
          id: idOf(text),
          part: whereOf(text, t),
          es: text.lacks === 'es' ? null : text.source,
          en: text.lacks === 'en' ? null : text.source,
        }))}
        write={({ id }) => {
          const text = byId.get(id)
          return text && <TranslateForm text={text} programmeId={programmeId} />
        }}
      />
      {texts.length > most && (
        <Button onPress={() => setMost(most + SHOWN)}>{t('report.translations.more', { n: Math.min(SHOWN, texts.length - most) })}</Button>
      )}
    </div>
  )
}

/** Texts that were written in one language first, to be translated here; and what a release does with those that are not. */
export const Page = () => {
  const t = useT()
  const { id: programmeId, code: programme } = useProgramme()
  const { texts, printed, may } = useAnswer(translationList, { programmeId })
  return (
    <>
      <PageHead
        title={t('report.page.translations')}
        way={<Breadcrumb aria-label={t('report.way')} crumbs={[{ label: t('report.page.draft'), href: paths.draft({ programme }) }]} />}
        lead={t('report.translations.lead', { n: texts.length })}
      />
      {texts.length > 0 && <Texts texts={texts} programmeId={programmeId} />}
      {may.includes('say whether a release prints what is not translated') ? (
        <RuleForm key={String(printed)} programmeId={programmeId} printed={printed} />
      ) : (
        <p>
          {t('report.translations.rule')}: {t(`report.translations.rule.${printed ? 'print' : 'ask'}`)}.
        </p>
      )}
    </>
  )
}
