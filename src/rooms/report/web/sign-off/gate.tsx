import { useLocale, useT } from '#ui/client/words.tsx'
import { Status } from '#ui/components/status/status.tsx'
import type { SignOffBoard } from '../../contract/sign-off.ts'
import { heldUpBy } from '../../domain/release/held-up-by.ts'
import { verdictOf } from '../../domain/release/verdict.ts'
import { Texts } from '../draft/held-up.tsx'
import type { Frame } from '../frame.ts'

type GateProps = { board: Pick<SignOffBoard, 'gate' | 'rule' | 'countries'>; frame: Frame }

/** Whether the report may be released, and if not, because of whom; with the rule that says so. */
export const Gate = ({ board: { gate, rule, countries }, frame }: GateProps) => {
  const t = useT()
  const list = new Intl.ListFormat(useLocale(), { type: 'conjunction' })
  const named = (codes: readonly string[]) => list.format(codes.map(frame.names.country))
  const { unreviewed, rewritten } = gate.held ?? { unreviewed: null, rewritten: 0 }
  const verdict = verdictOf(gate)
  const by = heldUpBy(countries.filter(({ country }) => gate.blocking.includes(country)))
  return (
    <section className="gate" aria-label={t('report.gate')}>
      {verdict && (
        <p className="gate-line">
          <Status stand={verdict === 'open' ? 'done' : 'caution'}>{t(`report.gate.${verdict}`)}</Status>
        </p>
      )}
      {unreviewed && (
        <>
          <p>{t('report.gate.unreviewed', { n: unreviewed.count })}</p>
          <Texts {...unreviewed} />
        </>
      )}
      {rewritten > 0 && <p>{t('report.gate.rewritten', { n: rewritten })}</p>}
      {gate.example && <p>{t('report.gate.example')}</p>}
      {gate.blocking.length > 0 && (
        <p>
          {t(gate.example ? 'report.gate.unasked' : 'report.gate.missing', {
            which: by.which,
            silent: by.unanswered.length,
            unanswered: named(by.unanswered),
            objections: by.objected.length,
            objected: named(by.objected),
          })}
        </p>
      )}
      {gate.marked.length > 0 && <p>{t('report.gate.marked', { n: gate.marked.length, names: named(gate.marked) })}</p>}
      <p className="gate-rule">
        {gate.example && `${t('report.gate.example-rule')} `}
        {rule.rule === 'each'
          ? t('report.rule.each')
          : t('report.rule.at-least', { least: rule.least ?? 0, members: rule.members.length })}{' '}
        {t('report.rule.objection-is', { what: t(`report.rule.${rule.onObjection}.short`) })}{' '}
        {t('report.rule.silence-is', { what: t(`report.rule.${rule.onSilence}.short`) })}
      </p>
    </section>
  )
}
