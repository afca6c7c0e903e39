import { Link } from 'react-aria-components/Link'
import { paths as assess } from '#assess/paths.ts'
import { hasRole } from '#ui/client/here.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Status } from '#ui/components/status/status.tsx'
import { paths as reportPaths } from '../../contract/paths.ts'
import { releasePaths as paths } from '../../contract/release-paths.ts'
import type { SignOffBoard, State } from '../../contract/sign-off.ts'
import { heldUpBy, sayHeldUp } from '../../domain/release/held-up-by.ts'
import { sayRule } from '../../domain/release/say-rule.ts'
import { ownHold, verdictOf } from '../../domain/release/verdict.ts'
import { Places, Sentences, Texts } from '../draft/held-up.tsx'
import type { Frame } from '../frame.ts'

/** Whoever writes some of the report. */
const TRANSLATE = ['programme.officer', 'assess.lead']

type GateProps = { board: Pick<SignOffBoard, 'gate' | 'rule' | 'countries' | 'besides'>; frame: Frame }

const useConjunction = () => new Intl.ListFormat(useLocale(), { type: 'conjunction' })

/** What the countries hold it up by; of an example, which that does not hold up, without what would have to be done. */
const HeldUpBy = ({ board: { gate, countries }, frame }: GateProps) => {
  const t = useT()
  const list = useConjunction()
  const own = ownHold(gate)
  const held = heldUpBy(countries.filter(({ country }) => gate.blocking.includes(country)))
  return (
    <>
      {held.map((one) => {
        const { said, next } = sayHeldUp(t, one, frame.names.country)
        return <p key={one.reason}>{gate.example ? said : `${said} ${next}`}</p>
      })}
      {gate.example && held.length > 0 && (
        <p>
          {own.length === 0
            ? t('report.gate.example-goes-on')
            : t('report.gate.example-held', { what: list.format(own.map((one) => t(`report.gate.own.${one}`))) })}
        </p>
      )}
    </>
  )
}

/** Of a country that decides no longer nothing else is asked: what it answered to an earlier text stands beside that text. */
const answeredAs = (state: State) => (state === 'signed' || state === 'with-reservation' || state === 'objected' ? state : 'earlier')

/** Whether the report may be released, and if not, because of what; with the rule that says so. */
export const Gate = ({ board, frame }: GateProps) => {
  const t = useT()
  const list = useConjunction()
  const { gate, rule, besides } = board
  const { unreviewed, unprintable } = gate.held ?? {}
  const mayTranslate = hasRole(frame, TRANSLATE)
  const verdict = verdictOf(gate)
  return (
    <section className="gate" aria-label={t('report.gate')}>
      {verdict && (
        <p className="gate-line">
          <Status stand={verdict === 'open' ? 'done' : 'caution'}>{t(`report.gate.${verdict}`)}</Status>
        </p>
      )}
      {gate.bare && (
        <p>
          {t('report.gate.bare')} <Link href={assess.workshops({ programme: frame.programme })}>{t('report.gate.bare.next')}</Link>
        </p>
      )}
      {unreviewed && (
        <>
          <p>{t('report.gate.unreviewed', { n: unreviewed.count })}</p>
          <Texts {...unreviewed} />
        </>
      )}
      {gate.held?.waits && !unreviewed && <p>{t('report.gate.unread')}</p>}
      {gate.unprintable > 0 && <p>{t('report.gate.unprintable', { n: gate.unprintable, told: unprintable ? 'yes' : 'no' })}</p>}
      {unprintable && <Places {...unprintable} />}
      {gate.untranslated > 0 && (
        <p>
          {t('report.gate.untranslated', { n: gate.untranslated })}
          {mayTranslate && (
            <>
              {' '}
              <Link href={reportPaths.translations({ programme: frame.programme })}>{t('report.translations.go')}</Link>
            </>
          )}
        </p>
      )}
      {gate.rewritten > 0 && <p>{t('report.gate.rewritten', { n: gate.rewritten })}</p>}
      {gate.held && gate.held.rewritten.length > 0 && <Sentences count={gate.rewritten} texts={gate.held.rewritten} />}
      {gate.example && <p>{t('report.gate.example')}</p>}
      <HeldUpBy board={board} frame={frame} />
      {gate.held === null && <p>{t('report.gate.untold')}</p>}
      {gate.marked.length > 0 && (
        <p>{t('report.gate.marked', { n: gate.marked.length, names: list.format(gate.marked.map(frame.names.country)) })}</p>
      )}
      {besides.map(({ country, state }) => (
        <p key={country}>
          {t(`report.gate.besides.${answeredAs(state)}`, { name: frame.names.country(country) })}{' '}
          <Link href={paths.signOffPart({ programme: frame.programme, country })}>{t('report.gate.besides.read')}</Link>
        </p>
      ))}
      <p className="gate-rule">
        {gate.example && `${t('report.gate.example-rule')} `}
        {sayRule(t, rule, rule.members.length)}
      </p>
    </section>
  )
}
