import { LANGS, type Lang } from '#kernel/i18n/translate.ts'
import { useAnswerLater } from '#ui/client/answer.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import type { AnswerOf } from '#ui/client/request.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { DiffSides } from '#ui/components/diff/diff.tsx'
import { Status } from '#ui/components/status/status.tsx'
import { Tabs } from '#ui/components/tabs/tabs.tsx'
import { diffWords } from '#ui/words.ts'
import { type AnswerChange, releaseCompare, type TextChange } from '../../contract/release-changes.ts'
import type { SignOff } from '../../contract/release-facts.ts'
import { sayEarlier } from '../../domain/release/earlier-answer.ts'
import type { Frame } from '../frame.ts'

type Compared = AnswerOf<typeof releaseCompare>

const Change = ({ change, lang }: { change: TextChange; lang: Lang }) => {
  const t = useT()
  const { chapter, place, was, is } = change
  const only = is ?? was
  return (
    <li className="part-row">
      <h4 lang={lang}>{[chapter, place].filter((one) => one !== '').join(' · ')}</h4>
      {was !== null && is !== null ? (
        <DiffSides
          before={was}
          after={is}
          lang={lang}
          words={diffWords(t)}
          headings={{ before: t('report.compared.was'), after: t('report.compared.is') }}
          level={5}
        />
      ) : (
        <>
          <p className="soft">{t(is === null ? 'report.compared.gone' : 'report.compared.new')}</p>
          <p lang={lang}>{is === null ? <del>{only}</del> : only}</p>
        </>
      )}
    </li>
  )
}

const Texts = ({ texts, lang }: { texts: Compared['texts'][Lang]; lang: Lang }) => {
  const t = useT()
  const { count, first } = texts
  return (
    <>
      {count === 0 && <p>{t('report.compared.none-in')}</p>}
      {count > first.length && <p>{t('report.compared.cut', { shown: first.length, count })}</p>}
      <ul className="part-rows">
        {first.map((change, at) => (
          // Changes have no name but their place.
          <Change key={at} change={change} lang={lang} />
        ))}
      </ul>
    </>
  )
}

/** What a country answered, by whom and on which day, with its own words; or that it has no place. */
const Answer = ({ signOff, frame }: { signOff: SignOff | null; frame: Frame }) => {
  const t = useT()
  if (!signOff) return <>{t('report.compared.no-answer')}</>
  const { state, takenOn, officeEs, officeEn, byLetter, earlier, reservationEs, reservationEn } = signOff
  const facts = [
    t(`report.state.${state}`),
    takenOn && (t.lang === 'es' ? officeEs : officeEn),
    takenOn && frame.day(takenOn),
    byLetter && t('report.signing.letter-short'),
  ]
  return (
    <>
      {facts.filter(Boolean).join(' · ')}
      {earlier && <p>{sayEarlier(t, earlier, frame.day)}</p>}
      {reservationEs && <blockquote lang="es">{reservationEs}</blockquote>}
      {reservationEn && <blockquote lang="en">{reservationEn}</blockquote>}
    </>
  )
}

const Answers = ({ answers, frame }: { answers: readonly AnswerChange[]; frame: Frame }) => {
  const t = useT()
  if (answers.length === 0) return null
  return (
    <>
      <h3>{t('report.compared.answers')}</h3>
      <ul className="part-rows">
        {answers.map(({ country, was, is }) => (
          <li key={country} className="part-row">
            <h4>{frame.names.country(country)}</h4>
            <dl className="compared-answer">
              <dt>{t('report.compared.answered')}</dt>
              <dd>
                <Answer signOff={was} frame={frame} />
              </dd>
              <dt>{t('report.compared.answers-now')}</dt>
              <dd>
                <Answer signOff={is} frame={frame} />
              </dd>
            </dl>
          </li>
        ))}
      </ul>
    </>
  )
}

const Found = ({ compared, frame }: { compared: Compared; frame: Frame }) => {
  const t = useT()
  const number = new Intl.NumberFormat(useLocale())
  const { version, texts, answers, data } = compared
  const reads = LANGS.some((lang) => texts[lang].count > 0)
  if (!data && !reads && answers.length === 0) return <Status stand="done">{t('report.compared.nothing', { version })}</Status>
  const views = LANGS.map((lang) => ({
    id: lang,
    label: t(`report.part.in-${lang}`),
    count: number.format(texts[lang].count),
    panel: <Texts texts={texts[lang]} lang={lang} />,
  }))
  return (
    <>
      <p>{t('report.compared.lead', { version })}</p>
      <Answers answers={answers} frame={frame} />
      <h3>{t('report.compared.texts')}</h3>
      {reads ? (
        <Tabs aria-label={t('report.part.language')} views={views} startsWith={t.lang} />
      ) : (
        <p>{t(data && answers.length === 0 ? 'report.compared.data-alone' : 'report.compared.same-texts')}</p>
      )}
    </>
  )
}

/** What an erratum would print otherwise than the version that it corrects: read before it is declared. */
export const ComparedWithPublished = ({ frame }: { frame: Frame }) => {
  const t = useT()
  const { value, busy, error } = useAnswerLater(releaseCompare, { programmeId: frame.programmeId })
  return (
    <section className="part-section" aria-labelledby="compared" aria-busy={busy}>
      <h2 id="compared">{t('report.compared.title')}</h2>
      {!value && busy && <p role="status">{t('report.compared.busy')}</p>}
      {error && <ProblemNotice refusal={error.refusal} />}
      {value && <Found compared={value} frame={frame} />}
    </section>
  )
}
