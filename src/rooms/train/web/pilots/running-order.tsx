import { useSay, useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import type { TaughtModule, TaughtSection } from '../../contract/pilot-operations.ts'
import type { Tapped } from './observe-dialog.tsx'

type OrderProps = { order: readonly TaughtModule[]; counts: ReadonlyMap<string, number>; onTap: (tapped: Tapped) => void }
type TapProps = { of: Tapped; prefix?: string; counts: ReadonlyMap<string, number>; onTap: (tapped: Tapped) => void }

const Tap = ({ of, prefix, counts, onTap }: TapProps) => {
  const t = useT()
  const say = useSay()
  const n = counts.get(of.target) ?? 0
  return (
    <li>
      <button type="button" className="pilot-tap" onClick={() => onTap(of)}>
        <span>
          {prefix && <strong>{prefix} </strong>}
          {say({ es: of.titleEs, en: of.titleEn })}
        </span>
        <span className="training-soft">
          {of.minutes !== null && t('train.observe.min', { n: of.minutes })}
          {n > 0 && <span className="pilot-count">{t('train.observe.seen', { n })}</span>}
        </span>
      </button>
    </li>
  )
}

const seenIn = (counts: ReadonlyMap<string, number>, { target, blocks }: TaughtSection): number =>
  [target, ...blocks.map((block) => block.target)].reduce((sum, one) => sum + (counts.get(one) ?? 0), 0)

/** What the session teaches, in its order: a tap on it says what was seen there. */
export const RunningOrder = ({ order, counts, onTap }: OrderProps) => {
  const t = useT()
  const say = useSay()
  const tap = { counts, onTap }
  const sectionTitle = (section: TaughtSection): string =>
    t('train.observe.section', {
      title: say({ es: section.titleEs, en: section.titleEn }),
      minutes: section.minutes ?? 0,
      n: seenIn(counts, section),
    })
  return order.map((module) => {
    const code = module.target.split('/')[1] ?? ''
    return (
      <section key={module.target} aria-labelledby={code}>
        <h3 id={code}>
          {code} {say({ es: module.titleEs, en: module.titleEn })}
        </h3>
        <div className="pilot-order">
          {module.sections.map((section) => (
            <Disclosure key={section.target} level={4} title={sectionTitle(section)}>
              <ul className="pilot-taps">
                <Tap of={section} prefix={t('train.observe.whole-section')} {...tap} />
                {section.blocks.map((block) => (
                  <Tap key={block.target} of={block} {...tap} />
                ))}
              </ul>
            </Disclosure>
          ))}
          <Disclosure level={4} title={t('train.observe.outcomes', { code })}>
            <ul className="pilot-taps">
              <Tap of={module} prefix={t('train.observe.whole-module')} {...tap} />
              {module.outcomes.map((outcome) => (
                <Tap key={outcome.target} of={outcome} prefix={outcome.target.split('/')[1] ?? ''} {...tap} />
              ))}
            </ul>
          </Disclosure>
        </div>
      </section>
    )
  })
}
