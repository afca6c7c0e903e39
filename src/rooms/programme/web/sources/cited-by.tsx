import { Link } from 'react-aria-components/Link'
import { recordWalk } from '#kernel/chain/record-walk.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useRecordAddress } from '#ui/client/records.ts'
import { useSay, useT } from '#ui/client/words.tsx'
import { Badge } from '#ui/components/status/badge.tsx'

/** Kinds of records that cite a source, in the order of the cycle; another that a room adds stands after them. */
const KINDS = ['statement', 'claim', 'finding', 'gap', 'indicator', 'recommendation', 'law-proposal'] as const

/** What cites a source itself, kind by kind, as far as its reader sees it: what another country keeps closed is not in the chain. */
export const CitedBy = ({ code }: { code: string }) => {
  const t = useT()
  const say = useSay()
  const { id: programmeId } = useProgramme()
  const addressOf = useRecordAddress()
  const { records, steps } = useAnswer(recordWalk, { programmeId, kind: 'source', id: code, direction: 'forward' })
  const citing = steps.filter(({ to }) => to.kind === 'source' && to.id === code).map(({ from }) => from)
  const found = records.filter((record) => citing.some(({ kind, id }) => kind === record.kind && id === record.id))
  if (found.length === 0) return <p className="soft">{t('programme.source.cited-by-none')}</p>
  return KINDS.map((kind) => {
    const own = found.filter((record) => record.kind === kind)
    return (
      own.length > 0 && (
        <section key={kind}>
          <h3>{t(`programme.source.cites.${kind}`, { n: own.length })}</h3>
          <ul className="source-cites">
            {own.map(({ id, code: called, label }) => {
              const [address, words] = [addressOf({ kind, id }), label ? say(label) : id]
              return (
                <li key={id}>
                  {called !== null && <Badge>{called}</Badge>} {address === undefined ? words : <Link href={address}>{words}</Link>}
                </li>
              )
            })}
          </ul>
        </section>
      )
    )
  })
}
