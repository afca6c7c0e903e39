import { Link } from 'react-aria-components/Link'
import type { FoundGroup, FoundRecord, MarkedText } from '#kernel/find/record-find.ts'
import { paths } from '#programme/paths.ts'
import { useSearch } from '#ui/client/address.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useRecordAddress } from '#ui/client/records.ts'
import { useSay, useT } from '#ui/client/words.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'

/** A text with the words that were sought marked. */
const Marked = ({ text: { lang, pieces } }: { text: MarkedText }) => {
  const t = useT()
  return (
    <span {...(lang === t.lang ? {} : { lang })}>{pieces.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : text))}</span>
  )
}

/** What the record is called, or else what it says, leads to its page. */
const Found = ({ kind, record }: { kind: string; record: FoundRecord }) => {
  const { lang } = useT()
  const address = useRecordAddress()
  const { id, code, country, title, text } = record
  const [called, said] = [title?.[lang], text?.[lang]]
  const href = record.address?.[lang] ?? address({ kind, id })
  const name = called ? <Marked text={called} /> : (code ?? id)
  return (
    <li className="found-record">
      <p className="found-name">
        {href === undefined ? name : <Link href={href}>{name}</Link>}
        {called && code !== null && <span className="found-code">{code}</span>}
        {country !== null && <span className="found-code">{country}</span>}
      </p>
      {said && (
        <p className="found-text">
          <Marked text={said} />
        </p>
      )}
    </li>
  )
}

/** Records that were found, by kind; each kind leads to all of it where a few are shown. */
export const FoundGroups = ({ groups }: { groups: readonly FoundGroup[] }) => {
  const [t, say] = [useT(), useSay()]
  const { code: programme } = useProgramme()
  const { q, kind: only } = useSearch()
  return (
    <>
      {groups.map(({ kind, name, found, more, records }) => (
        <section key={kind} aria-labelledby={`found-${kind}`}>
          <h2 id={`found-${kind}`}>{t('app.find.group', { name: say(name), found, more: more ? 'yes' : 'no' })}</h2>
          <ul className="founds">
            {records.map((record) => (
              <Found key={record.id} kind={kind} record={record} />
            ))}
          </ul>
          {only === undefined && found > records.length && (
            <LinkButton small href={paths.find({ programme }, { q, kind })}>
              {t('app.find.all-of', { name: say(name) })}
            </LinkButton>
          )}
          {only !== undefined && found > records.length && <p>{t('app.find.first', { shown: records.length })}</p>}
        </section>
      ))}
      {only !== undefined && (
        <LinkButton small href={paths.find({ programme }, { q })}>
          {t('app.find.all-kinds')}
        </LinkButton>
      )}
    </>
  )
}
