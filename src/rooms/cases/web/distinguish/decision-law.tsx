import { useEffect, useMemo, useRef } from 'react'
import type { Decision } from '#law/decision.ts'
import { approvedOn, outcomeWord, phaseNames, type Verified } from '#law/rules'
import { useLocale, useT } from '#ui/client/words.tsx'
import type { Column } from '#ui/components/data-table/column.ts'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { tableWords } from '#ui/words.ts'
import { writtenDate } from '../../domain/written-date.ts'
import { useApproved, useLaw } from '../law/law-in-force.tsx'
import { LAW_COMPARED } from './law-compared.ts'
import { type Compared, comparedWith } from './compared.ts'

const useColumns = (): readonly Column<Compared>[] => {
  const t = useT()
  return useMemo(
    () => [
      { id: 'phase', header: t('cases.decision.phase'), value: ({ phase }) => phaseNames(t, [phase]) },
      { id: 'system', header: t('cases.decision.system'), value: ({ system }) => t('law.system', { system }) },
      { id: 'before', header: t('cases.decision.before'), value: ({ before }) => outcomeWord(t, before) },
      {
        id: 'now',
        header: t('cases.decision.now'),
        value: ({ before, now }) => (now === before ? t('cases.decision.same') : outcomeWord(t, now)),
        cell: ({ before, now }) => (now === before ? t('cases.decision.same') : <strong>{outcomeWord(t, now)}</strong>),
      },
    ],
    [t],
  )
}

/** Whether the law is another since the decision, and what it would answer today. It stands beside the record and is no part of it. */
export const DecisionLaw = ({ decision, verified }: { decision: Decision; verified: Verified }) => {
  const t = useT()
  const locale = useLocale()
  const columns = useColumns()
  const heading = useRef<HTMLHeadingElement>(null)
  const rows = useMemo(() => comparedWith(decision, verified), [decision, verified])
  const law = useLaw()
  const approved = useApproved().filter(({ system }) => decision.law.systems.some((one) => one.system === system))
  const [recorded, today] = [decision.law.asOf, law.law.asOf].map((day) => writtenDate(locale, day))
  // Whoever was sent here by a link is put there; the browser looked for the place before the case was open.
  useEffect(() => {
    if (location.hash === `#${LAW_COMPARED}`) heading.current?.focus()
  }, [])
  if (!verified.lawChanged) return <p>{t('cases.decision.law-same', { today: today ?? '' })}</p>
  return (
    <section className="decision-law">
      <h2 id={LAW_COMPARED} ref={heading} tabIndex={-1}>
        {t('cases.decision.law-changed')}
      </h2>
      <p className="distinction-careful">
        {t('cases.decision.compare', { recorded: recorded ?? '', today: today ?? '', n: verified.changed.length })}
      </p>
      {approved.map((one) => (
        <p key={one.system}>
          {t('cases.decision.approved', {
            system: t('law.system', { system: one.system }),
            number: one.number,
            office: t.lang === 'es' ? one.officeEs : one.officeEn,
            day: writtenDate(locale, approvedOn(one)),
          })}
        </p>
      ))}
      <DataTable
        caption={t('cases.decision.caption')}
        columns={columns}
        rows={rows}
        keyOf={({ phase, system }) => `${phase} ${system}`}
        lang={t.lang}
        narrow="stack"
        words={tableWords(t, { filter: t('cases.decision.filter'), count: (shown, all) => t('cases.decision.count', { shown, all }) })}
        empty={null}
      />
    </section>
  )
}
