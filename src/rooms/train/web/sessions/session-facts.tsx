import { useSay, useT } from '#ui/client/words.tsx'
import type { TrainingFrame } from '../frame.ts'
import { sayWhen } from '../times.ts'
import type { SessionNow } from './session-form.tsx'

type FactsProps = { now: SessionNow; frame: TrainingFrame }

/** Where, when and for whom. */
export const SessionFacts = ({ now, frame }: FactsProps) => {
  const t = useT()
  const facts: readonly (readonly [string, string])[] = [
    [t('train.column.when'), sayWhen(now, t.lang)],
    [t('train.session.zone'), now.zone],
    [t('train.column.country'), frame.country(now.country)],
    [t('train.session.venue'), now.venue],
    [t('train.session.mode-label'), t(`train.session.mode.${now.mode}`)],
    [t('train.session.step-free'), t(`train.answer.${now.stepFree === null ? 'unknown' : now.stepFree ? 'yes' : 'no'}`)],
    [t('train.session.network'), now.network === null ? t('train.answer.unknown') : t(`train.session.network.${now.network}`)],
    [t('train.session.language'), t(`train.language.${now.language}`)],
    [t('train.session.sectors'), now.sectors.map(frame.sector).join(', ') || t('train.session.all-sectors')],
    [t('train.session.capacity'), String(now.capacity)],
    ...(now.enrolled === null ? [] : [[t('train.session.enrolled'), String(now.enrolled)] as const]),
    [t('train.session.selection'), now.selection],
    ...(now.recommendations.length === 0 ? [] : [[t('train.session.recommendations'), now.recommendations.join(', ')] as const]),
  ]
  return (
    <dl className="training-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The very version that is taught, by its hash; one that is not in force makes the session a pilot, and is said to be. */
export const TaughtPart = ({ now }: Pick<FactsProps, 'now'>) => {
  const t = useT()
  const say = useSay()
  const { taught, modules } = now
  return (
    <section aria-labelledby="taught">
      <h2 id="taught">{t('train.session.taught')}</h2>
      <p>
        {t('train.session.version-option', {
          title: say({ es: taught.titleEs, en: taught.titleEn }),
          semver: taught.semver,
          state: t(`train.syllabus-state.${taught.state}`),
        })}
        <br />
        <span className="training-soft">{t('train.session.version-hash', { hash: taught.sha256 })}</span>
      </p>
      {now.pilot && <p className="training-notice">{t('train.session.is-pilot')}</p>}
      <ul className="training-list">
        {taught.modules
          .filter(({ code }) => modules.includes(code))
          .map(({ code, titleEs, titleEn, hours }) => (
            <li key={code}>{t('train.session.module', { code, title: say({ es: titleEs, en: titleEn }), hours })}</li>
          ))}
      </ul>
    </section>
  )
}
