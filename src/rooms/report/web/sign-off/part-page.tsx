import { useState } from 'react'
import { letterFile } from '#decide/position.ts'
import { LANGS } from '#kernel/i18n/translate.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useParts, useSearchValue } from '#ui/client/address.ts'
import { useDownload } from '#ui/client/download.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import type { AnswerOf } from '#ui/client/request.ts'
import { useT } from '#ui/client/words.tsx'
import { Breadcrumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { Tabs } from '#ui/components/tabs/tabs.tsx'
import type { PartChange } from '../../contract/country-part.ts'
import { releasePaths as paths } from '../../contract/release-paths.ts'
import { signOffRead } from '../../contract/sign-off.ts'
import { type Frame, useFrame } from '../frame.ts'
import { AnswerForm } from './answer-form.tsx'
import { LeadsContext } from './leads.tsx'
import { LetterDialog } from './letter-dialog.tsx'
import { Part } from './part.tsx'
import { CountryState } from './state.tsx'
import '../release.css'

const SIGN = 'take a position for one’s country'
const RECORD = 'record a signed letter'

type Shown = AnswerOf<typeof signOffRead>

/** What moved, section by section, with the codes of what moved in it. */
const Changes = ({ title, changes }: { title: string; changes: readonly PartChange[] }) => {
  const t = useT()
  if (changes.length === 0) return null
  const sections = [...new Set(changes.map(({ section }) => section))]
  return (
    <section className="part-changes" aria-label={title}>
      <p>
        <strong>{title}</strong>
      </p>
      <ul>
        {sections.map((section) => (
          <li key={section}>
            {section === 'form'
              ? t('report.part.form')
              : `${t(`report.part.${section}`)}: ${changes
                  .filter((change) => change.section === section)
                  .map(({ code, kind }) => `${code} (${t(`report.part.${kind}`)})`)
                  .join(', ')}`}
          </li>
        ))}
      </ul>
    </section>
  )
}

const LastAnswer = ({ last, frame }: { last: NonNullable<Shown['last']>; frame: Frame }) => {
  const t = useT()
  const scan = useDownload(letterFile)
  const letterId = last.letter?.id
  return (
    <section className="last-answer" aria-labelledby="last-answer">
      <h2 id="last-answer">{t('report.answer.last')}</h2>
      <p>
        {t(`report.answer.${last.stand}`)} · {t.lang === 'es' ? last.officeEs : last.officeEn} · {frame.day(last.takenOn)}
        {last.letter && ` · ${t('report.sign-off.by-letter')}`}
      </p>
      {last.reservationEs && <blockquote lang="es">{last.reservationEs}</blockquote>}
      {last.reservationEn && <blockquote lang="en">{last.reservationEn}</blockquote>}
      {letterId && (
        <Button small icon="download" busy={scan.busy} onPress={() => void scan.start({ programmeId: frame.programmeId, letterId })}>
          {t('report.letter.open')}
        </Button>
      )}
      {scan.refusal && <ProblemNotice refusal={scan.refusal} />}
    </section>
  )
}

const leadOf = (t: ReturnType<typeof useT>, { put, state }: Shown, { day }: Frame): string => {
  if (!put) return t('report.part.not-put')
  if (state === 'void') return t('report.part.void')
  return t('report.part.lead', { number: put.number, on: day(put.putOn), day: day(put.deadline) })
}

/** Whether what was answered last holds for the text that is shown. */
const isAnswered = (state: Shown['state']): boolean => state === 'signed' || state === 'with-reservation' || state === 'objected'

/** One country's part as it was put: read in both languages, compared with the time before, answered below. */
export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const { programme, country } = useParts(paths.signOffPart)
  const shown = useAnswer(signOffRead, { programmeId: frame.programmeId, country })
  const [text, setText] = useSearchValue('text')
  const [recording, setRecording] = useState(false)
  const { put, part, leads, state, last, changed, moved, may } = shown
  const answers = put !== null && may.includes(SIGN) && state !== 'void'
  const views = LANGS.map((lang) => ({
    id: lang,
    label: t(`report.part.in-${lang}`),
    panel: <Part part={part} lang={lang} changed={changed} frame={frame} />,
  }))
  return (
    <div className="release-page">
      <PageHead
        title={t('report.part.title', { country: frame.names.country(country) })}
        way={
          <Breadcrumb aria-label={t('report.way')} crumbs={[{ label: t('report.page.sign-off'), href: paths.signOff({ programme }) }]} />
        }
        lead={leadOf(t, shown, frame)}
        actions={
          <>
            {answers && <a href="#answer">{t('report.answer.go')}</a>}
            {put && may.includes(RECORD) && (
              <Button icon="add" onPress={() => setRecording(true)}>
                {t('report.letter.record')}
              </Button>
            )}
          </>
        }
      />
      <p>
        <CountryState state={state} />
      </p>
      <Changes title={t('report.part.moved')} changes={moved} />
      <Changes title={t('report.part.changed-since')} changes={changed} />
      {last && <LastAnswer last={last} frame={frame} />}
      <LeadsContext value={leads}>
        <Tabs
          aria-label={t('report.part.language')}
          views={views}
          chosen={LANGS.find((lang) => lang === text) ?? t.lang}
          onChoose={(id) => void setText(id)}
        />
      </LeadsContext>
      {answers && put && (
        <AnswerForm key={`${country} ${put.id}`} put={put} country={country} frame={frame} standing={isAnswered(state) ? last : null} />
      )}
      {put && <LetterDialog put={put} country={country} frame={frame} isOpen={recording} onClose={() => setRecording(false)} />}
    </div>
  )
}
