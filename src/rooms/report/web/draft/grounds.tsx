import { Link } from 'react-aria-components/Link'
import type { z } from 'zod'
import { useRecordAddress } from '#ui/client/records.ts'
import { useSay, useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import type { Sentence } from '../../contract/draft.ts'

type Ground = z.output<typeof Sentence>['restsOn'][number]
const FIRST = 6

const List = ({ grounds }: { grounds: readonly Ground[] }) => {
  const say = useSay()
  const address = useRecordAddress()
  return (
    <ul className="grounds">
      {grounds.map((ground) => {
        const href = address(ground)
        return <li key={`${ground.kind} ${ground.id}`}>{href ? <Link href={href}>{say(ground)}</Link> : say(ground)}</li>
      })}
    </ul>
  )
}

/** What a sentence rests on; many are folded after the first. */
export const Grounds = ({ grounds }: { grounds: readonly Ground[] }) => {
  const t = useT()
  return (
    <section aria-labelledby="grounds">
      <h3 id="grounds">{t('report.draft.rests-on')}</h3>
      {grounds.length === 0 && <p className="soft">{t('report.draft.rests-on-all')}</p>}
      <List grounds={grounds.slice(0, FIRST)} />
      {grounds.length > FIRST && (
        <Disclosure level={4} title={t('report.draft.rests-on-more', { n: grounds.length - FIRST })}>
          <List grounds={grounds.slice(FIRST)} />
        </Disclosure>
      )}
    </section>
  )
}
