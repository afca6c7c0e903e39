import { LOCALES } from '#kernel/i18n/translate.ts'
import { useT } from '#ui/client/words.tsx'
import { Badge } from '#ui/components/status/badge.tsx'
import { writtenDate } from '../../domain/written-date.ts'
import { useLaw } from '../law/law-in-force.tsx'
import type { LawOfCharge } from '../../domain/group/law-of-charge.ts'
import type { CaseNames } from '../proof/case-names.ts'

type OneProps = { readonly one: LawOfCharge; readonly names: CaseNames }

const Source = ({ id }: { id: string }) => {
  const { lang } = useT()
  return <span className="group-source">{useLaw().sources.get(id)?.title[lang] ?? id}</span>
}

/** The penalties that the law on file gives for the offence on the days of the facts. */
export const Penalties = ({ one: { serious, charge } }: OneProps) => {
  const t = useT()
  const system = t('law.system', { system: charge.content.system })
  if (serious.penalties.length === 0) return <p>{t('cases.group.no-penalty', { system })}</p>
  return (
    <ul>
      {serious.penalties.map(({ offence, version, penalty }) => (
        <li key={`${offence.id} ${version.key} ${penalty.of.en}`}>
          {t('cases.group.penalty', {
            article: version.article ?? 'none',
            law: version.instrument[t.lang],
            of: penalty.of[t.lang],
            value: penalty.value[t.lang],
            years: penalty.maximumYears ?? 0,
          })}{' '}
          <Badge>{t('law.grade', { grade: penalty.grade })}</Badge> <Source id={penalty.source} />
        </li>
      ))}
    </ul>
  )
}

/** Whether it is an offence of the Convention through a protocol that bound the State. */
export const Convention = ({ one: { ofProtocol, party, convention, charge } }: OneProps) => {
  const t = useT()
  const { standing } = party
  return (
    <>
      <p>
        {t('cases.group.convention', { answer: convention, offence: charge.content.offence })}{' '}
        {t('cases.group.of-protocol', { answer: ofProtocol })}
      </p>
      <p>
        {standing
          ? t('cases.group.party', {
              answer: party.answer,
              treaty: standing.treaty[t.lang],
              act: standing.status[t.lang],
              day: writtenDate(LOCALES[t.lang], standing.date),
            })
          : t('cases.group.party-unknown')}{' '}
        {standing && (
          <>
            <Badge>{t('law.grade', { grade: standing.grade })}</Badge> <Source id={standing.source} />
          </>
        )}
      </p>
    </>
  )
}

const Aggravates = ({ one: { aggravates } }: OneProps) => {
  const t = useT()
  if (aggravates.length === 0) return <p>{t('cases.group.aggravates-not-held')}</p>
  return (
    <ul>
      {aggravates.map(({ offence, version, aggravator }) => (
        <li key={`${offence.id} ${version.key}`}>
          {t('cases.group.aggravates', {
            law: version.instrument[t.lang],
            article: version.article ?? 'none',
            effect: aggravator.effect[t.lang],
          })}{' '}
          <Badge>{t('law.grade', { grade: aggravator.grade })}</Badge> <Source id={aggravator.source} />
        </li>
      ))}
    </ul>
  )
}

const OfCharge = ({ one, names }: OneProps) => {
  const t = useT()
  const { span, serious, charge } = one
  return (
    <li className="group-row">
      <h3>{names.charge(charge.content)}</h3>
      <p>
        {span
          ? t('cases.group.days', {
              first: span.first === '0000-01-01' ? 'none' : writtenDate(LOCALES[t.lang], span.first),
              last: writtenDate(LOCALES[t.lang], span.last),
            })
          : t('cases.group.no-days')}
      </p>
      <p>
        <strong>{t('cases.group.serious', { answer: serious.answer })}</strong>
      </p>
      <Penalties one={one} names={names} />
      <Convention one={one} names={names} />
      <Aggravates one={one} names={names} />
    </li>
  )
}

/** What the law on file says of the offences with which members are charged: whether it is serious, a Convention offence, and worse by a group. */
export const LawPart = ({ law, names }: { law: readonly LawOfCharge[]; names: CaseNames }) => {
  const t = useT()
  const { asOf } = useLaw().law
  return (
    <section className="group-part">
      <h2>{t('cases.group.law')}</h2>
      <p>{t('cases.group.law-text', { day: writtenDate(LOCALES[t.lang], asOf) })}</p>
      {law.length === 0 && <p>{t('cases.group.note.no-charge')}</p>}
      <ul className="group-rows">
        {law.map((one) => (
          <OfCharge key={one.charge.id} one={one} names={names} />
        ))}
      </ul>
    </section>
  )
}
