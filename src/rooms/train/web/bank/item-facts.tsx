import { Link } from 'react-aria-components/Link'
import { useSay, useT } from '#ui/client/words.tsx'
import type { ItemSeen } from '../../contract/bank.ts'
import { syllabusPaths } from '../../contract/syllabus-paths.ts'

/** What an item is, and the outcome that it asks for where some syllabus has it. */
export const ItemFacts = ({ seen: { item, taught }, programme }: { seen: ItemSeen; programme: string }) => {
  const t = useT()
  const say = useSay()
  const facts: readonly (readonly [string, string | null])[] = [
    [t('train.bank.kind'), t('train.items.kind', { is: item.kind })],
    [t('train.bank.pool'), t('train.items.pool', { is: item.pool })],
    [t('train.bank.level'), item.bloom && t('train.bloom', { bloom: item.bloom })],
    [t('train.bank.author'), item.author],
    [t('train.bank.sources'), item.sources.join(' · ') || null],
  ]
  return (
    <>
      <dl className="training-facts">
        {facts.map(
          ([name, value]) =>
            value !== null && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {item.outcome !== null && (
        <p>
          {taught === null
            ? t('train.bank.untaught', { outcome: item.outcome })
            : t('train.bank.taught', { outcome: item.outcome, text: say(taught.text) })}{' '}
          {taught !== null && (
            <Link href={syllabusPaths.syllabus({ programme, version: taught.sha256 })}>
              {t('train.bank.taught-in', { semver: taught.semver })}
            </Link>
          )}
        </p>
      )}
    </>
  )
}
