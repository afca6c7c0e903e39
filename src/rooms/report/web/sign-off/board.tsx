import { type ReactElement, useMemo, useState } from 'react'
import { Link } from 'react-aria-components/Link'
import { useAnswer } from '#ui/client/answer.ts'
import { useTableView } from '#ui/client/address.ts'
import { saveTable } from '#ui/client/save-table.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import type { Column } from '#ui/components/data-table/column.ts'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { tableWords } from '#ui/words.ts'
import { paths as reportPaths } from '../../contract/paths.ts'
import { releasePaths as paths } from '../../contract/release-paths.ts'
import { type CountryStanding, type SignOffBoard, signOffShow } from '../../contract/sign-off.ts'
import { useTextAddresses } from '../draft/text-addresses.ts'
import { READ_AGAIN } from '../../contract/reading-place.ts'
import { type Frame, useFrame } from '../frame.ts'
import { Gate } from './gate.tsx'
import { PutDialog } from './put-dialog.tsx'
import { RuleDialog } from './rule-dialog.tsx'
import { CountryState } from './state.tsx'
import '../release.css'

const PUT = 'put the report to the countries'
const SET = 'set by which rule countries decide'

const useColumns = (frame: Frame): readonly Column<CountryStanding>[] => {
  const t = useT()
  const { programme, names, day } = frame
  return useMemo(
    () => [
      {
        id: 'country',
        header: t('report.column.country'),
        value: ({ country }) => names.country(country),
        cell: ({ country }) => <Link href={paths.signOffPart({ programme, country })}>{names.country(country)}</Link>,
        width: 'short',
      },
      {
        id: 'state',
        header: t('report.column.stand'),
        value: ({ state }) => t(`report.state.${state}`),
        cell: ({ country, state, due }) => (
          <div className="standing">
            <CountryState state={state} />
            {due && <LinkButton href={paths.signOffPart({ programme, country })}>{t('report.signing.answer')}</LinkButton>}
          </div>
        ),
        width: 'short',
      },
      {
        id: 'on',
        header: t('report.signing.answered'),
        value: ({ last }) => last?.takenOn ?? null,
        cell: ({ last }) => (last === null ? '–' : `${day(last.takenOn)}${last.letter ? ` · ${t('report.signing.letter-short')}` : ''}`),
      },
      {
        id: 'office',
        header: t('report.column.office'),
        value: ({ last }) => last && (t.lang === 'es' ? last.officeEs : last.officeEn),
        width: 'long',
      },
      {
        id: 'changes',
        header: t('report.signing.changes'),
        value: ({ changes, state }) => (state === 'not-put' ? null : changes),
        width: 'code',
      },
    ],
    [t, programme, names, day],
  )
}

/** An e-mail to write in the officer's own program: Istmo sends none. */
const reminder = ({ put, countries }: SignOffBoard, { names, day, programme }: Frame, t: ReturnType<typeof useT>): string | null => {
  const waiting = countries.filter(({ state }) => state === 'awaiting' || state === 'no-answer')
  if (!put || waiting.length === 0) return null
  const address = new URL(paths.signOff({ programme }), window.location.origin).href
  const values = { countries: waiting.map(({ country }) => names.country(country)).join(', '), day: day(put.deadline), address }
  const parts = { subject: t('report.signing.reminder.subject', { programme }), body: t('report.signing.reminder.body', values) }
  return `mailto:?${Object.entries(parts)
    .map(([name, text]) => `${name}=${encodeURIComponent(text)}`)
    .join('&')}`
}

/** While something waits to be read nothing is put: nobody is asked for a deadline in vain, and whoever would put it comes to where it is read. */
const useWhyNotPut = ({ gate }: SignOffBoard, { programme }: Frame): ReactElement | undefined => {
  const t = useT()
  const { standsAt } = useTextAddresses()
  const texts = gate.held?.unreviewed?.count ?? 0
  const [sentence] = gate.held?.rewritten ?? []
  const draft = reportPaths.draft({ programme })
  if (texts > 0) return <Link href={`${draft}#${READ_AGAIN}`}>{t('report.signing.put.unreviewed', { n: texts })}</Link>
  if (sentence) return <Link href={standsAt(sentence) ?? draft}>{t('report.signing.put.rewritten', { n: gate.rewritten })}</Link>
  return undefined
}

const Actions = ({ board, frame, onPut, onRule }: { board: SignOffBoard; frame: Frame; onPut: () => void; onRule: () => void }) => {
  const t = useT()
  const whyNotPut = useWhyNotPut(board, frame)
  const mail = board.may.includes(PUT) ? reminder(board, frame, t) : null
  return (
    <>
      {board.may.includes(PUT) && (
        <Button tone={board.put ? 'secondary' : 'primary'} disabledBecause={whyNotPut} onPress={onPut}>
          {board.put ? t('report.signing.put-again') : t('report.signing.put')}
        </Button>
      )}
      {mail && <LinkButton href={mail}>{t('report.signing.remind')}</LinkButton>}
      {board.may.includes(SET) && (
        <Button tone="quiet" onPress={onRule}>
          {t('report.rule.change')}
        </Button>
      )}
    </>
  )
}

/** Where each country stands towards the report, and what is missing before it may be published. */
export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const board = useAnswer(signOffShow, { programmeId: frame.programmeId })
  const [open, setOpen] = useState<'put' | 'rule' | null>(null)
  const columns = useColumns(frame)
  const { put, countries } = board
  const lead = put
    ? t('report.signing.lead', { number: put.number, on: frame.day(put.putOn), day: frame.day(put.deadline) })
    : t('report.signing.not-put')
  return (
    <div className="release-page">
      <PageHead
        title={t('report.page.sign-off')}
        lead={lead}
        actions={<Actions board={board} frame={frame} onPut={() => setOpen('put')} onRule={() => setOpen('rule')} />}
      />
      <Gate board={board} frame={frame} />
      <DataTable
        {...useTableView()}
        caption={t('report.signing.caption')}
        columns={columns}
        rows={countries}
        keyOf={({ country }) => country}
        lang={t.lang}
        words={tableWords(t, { filter: t('report.signing.filter'), count: (shown, all) => t('report.signing.count', { shown, all }) })}
        empty={<EmptyState level={2} title={t('report.signing.empty')} text={t('report.signing.empty.text')} next={null} />}
        onDownload={(rows) => saveTable(t('report.signing.file'), columns, rows)}
        narrow="stack"
      />
      <PutDialog countries={countries} frame={frame} isOpen={open === 'put'} onClose={() => setOpen(null)} />
      <RuleDialog rule={board.rule} frame={frame} isOpen={open === 'rule'} onClose={() => setOpen(null)} />
    </div>
  )
}
