import { createContext, useContext } from 'react'
import { Link } from 'react-aria-components/Link'
import type { Lang } from '#kernel/i18n/translate.ts'
import { useRecordAddress } from '#ui/client/records.ts'
import type { PartLeads } from '../../contract/part-leads.ts'
import { piecesOf } from '../../domain/release/codes-in.ts'

export const LeadsContext = createContext<PartLeads>({ records: [], sources: [] })

/** A text whose codes lead on: of a statement, finding, gap or recommendation to its page, of a published text to where it was published. */
export const Cited = ({ text }: { text: string }) => {
  const { records } = useContext(LeadsContext)
  const address = useRecordAddress()
  return piecesOf(text).map((piece, at) => {
    const record = at % 2 === 1 ? records.find(({ code }) => code === piece) : undefined
    const href = record && (record.url ?? address(record))
    // Pieces have no name but their place.
    return href ? (
      <Link key={at} href={href} className="whole">
        {piece}
      </Link>
    ) : (
      piece
    )
  })
}

type SourceProps = { section: PartLeads['sources'][number]['section']; code: string; put: string; lang: Lang }

/** A source by the words of the reader's language where the register has them, else as it was put; it leads to where it stands in public. */
export const PartSource = ({ section, code, put, lang }: SourceProps) => {
  const { sources } = useContext(LeadsContext)
  const source = sources.find((one) => one.section === section && one.code === code)
  if (!source) return <>{put}</>
  return source.url === null ? <>{source[lang]}</> : <Link href={source.url}>{source[lang]}</Link>
}
