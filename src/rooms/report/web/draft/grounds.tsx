import { Link } from 'react-aria-components/Link'
import type { z } from 'zod'
import { paths } from '#assess/paths.ts'
import { useProgramme } from '#ui/client/here.ts'
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

/** A sentence that counts a chapter rests on all its statements, of which there is a list. */
const CHAPTER = /^chapter(?:-\w+)?:([\w-]+)$/

const CountedIn = ({ sentence }: { sentence: string }) => {
  const t = useT()
  const { code: programme } = useProgramme()
  const condition = CHAPTER.exec(sentence)?.[1]
  if (condition === undefined) return null
  return (
    <p className="counted-in">
      <Link href={paths.statements({ programme }, { condition })}>{t('report.draft.counted-statements')}</Link>
    </p>
  )
}

/** What a sentence rests on; many are folded after the first. */
export const Grounds = ({ sentence, grounds }: { sentence: string; grounds: readonly Ground[] }) => {
  const t = useT()
  return (
    <section aria-labelledby="grounds">
      <h3 id="grounds">{t('report.draft.rests-on')}</h3>
      {grounds.length === 0 && <p className="soft">{t('report.draft.rests-on-all')}</p>}
      <CountedIn sentence={sentence} />
      <List grounds={grounds.slice(0, FIRST)} />
      {grounds.length > FIRST && (
        <Disclosure level={4} title={t('report.draft.rests-on-more', { n: grounds.length - FIRST })}>
          <List grounds={grounds.slice(FIRST)} />
        </Disclosure>
      )}
    </section>
  )
}
