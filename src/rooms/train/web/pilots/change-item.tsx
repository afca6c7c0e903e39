import { LANGS } from '#kernel/i18n/translate.ts'
import { printDate } from '#documents/dates.ts'
import { useSay, useT } from '#ui/client/words.tsx'
import { Diff } from '#ui/components/diff/diff.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { Badge } from '#ui/components/status/badge.tsx'
import { type Stand, Status } from '#ui/components/status/status.tsx'
import { diffWords } from '#ui/words.ts'
import type { Change, Observation } from '../../contract/pilot-operations.ts'
import type { ChangeState } from '../../contract/pilot.ts'
import { ChangeMoves } from './change-moves.tsx'
import { useTargetWords } from './target-words.ts'

const STAND: Readonly<Record<ChangeState, Stand>> = {
  asked: 'open',
  deferred: 'caution',
  accepted: 'moving',
  rejected: 'stopped',
  implemented: 'done',
}

type Later = readonly { readonly sha256: string; readonly semver: string }[]
type ItemProps = { change: Change; observations: readonly Observation[] | null; later: Later }

/** What became of it: who decided, when, and why. */
const Steps = ({ change }: { change: Change }) => {
  const t = useT()
  const say = useSay()
  return (
    <ul className="pilot-grounds">
      {change.steps.map(({ state, on, byRole, reasonEs, reasonEn }, at) => (
        // Steps are only added to, so their place names them.
        <li key={at}>
          {t('train.change.step', {
            state: t('train.change.taken', { state }),
            day: printDate(on, t.lang),
            role: t(`train.change.by`, { role: byRole.split('.')[1] ?? byRole }),
          })}
          {reasonEs !== null && reasonEn !== null && <> {say({ es: reasonEs, en: reasonEn })}</>}
        </li>
      ))}
    </ul>
  )
}

/** What of the two versions answers it, in both languages. */
const Answer = ({ change }: { change: Change }) => {
  const t = useT()
  const say = useSay()
  const { implemented, entries, asked } = change
  if (!implemented) return null
  return (
    <Disclosure level={4} title={t('train.change.answer', { from: asked.semver, to: implemented.semver, n: entries.length })}>
      {entries.map((entry) => (
        <div key={`${entry.part} ${entry.code}`}>
          <p>
            {t(`train.diff.${entry.change}`, { part: t('train.diff.part', { part: entry.part }), code: entry.code, text: say(entry.text) })}
          </p>
          {entry.fields.map(({ field, texts, values }) => (
            <div key={`${field} ${values ? 'value' : 'text'}`}>
              {LANGS.flatMap((lang) => {
                const words = texts?.[lang]
                return words ? [<Diff key={lang} {...words} lang={lang} words={diffWords(t)} />] : []
              })}
              {values && (
                <p>
                  {t('train.change.value', {
                    field: t('train.diff.field', { field }),
                    before: String(values.before),
                    after: String(values.after),
                  })}
                </p>
              )}
            </div>
          ))}
        </div>
      ))}
    </Disclosure>
  )
}

/** One request: what it asks for, on what it rests, what was decided, and what answers it. */
export const ChangeItem = ({ change, observations, later }: ItemProps) => {
  const t = useT()
  const say = useSay()
  const targetWords = useTargetWords()
  const grounds = (observations ?? []).filter(({ requests }) => requests.includes(change.code))
  const { code, state, target, sessions, seenBy } = change
  const roles = seenBy.map((role) => t(`train.observe.by.${role}`)).join(', ')
  return (
    <li className="pilot-change">
      <h3>
        <Badge>{code}</Badge> {targetWords(target, say({ es: change.targetEs, en: change.targetEn }))}
      </h3>
      <p>
        <Status stand={STAND[state]}>{t('train.change.state', { state })}</Status>
      </p>
      <p>{say({ es: change.proposalEs, en: change.proposalEn })}</p>
      <p className="training-soft">{t('train.change.rests', { n: change.observations, sessions: sessions.join(', '), roles })}</p>
      {grounds.length > 0 && (
        <ul className="pilot-grounds">
          {grounds.map(({ id, text, language }) => (
            <li key={id} lang={language}>
              {text}
            </li>
          ))}
        </ul>
      )}
      <Steps change={change} />
      <Answer change={change} />
      <ChangeMoves change={change} later={later} />
    </li>
  )
}
