import { createContext, useContext } from 'react'
import { Link } from 'react-aria-components/Link'
import type { Lang } from '#kernel/i18n/translate.ts'
import { useRecordAddress } from '#ui/client/records.ts'
import type { CountryPart } from '../../contract/country-part.ts'
import type { PartLeads } from '../../contract/part-leads.ts'
import { piecesOf } from '../../domain/release/codes-in.ts'

export const LeadsContext = createContext<PartLeads>({ records: [], sources: [], readings: [] })

/** Where a source that is cited as a whole stands in the part. */
export const sourceAnchor = (code: string): string => `part-source-${code}`

/**
 * A text whose codes lead on: of a statement, finding, gap or recommendation to its page, of a published text to where it was published, of a
 * source cited as a whole to its entry in the part.
 */
export const Cited = ({ text }: { text: string }) => {
  const { records, sources } = useContext(LeadsContext)
  const address = useRecordAddress()
  return piecesOf(text).map((piece, at) => {
    if (at % 2 === 1 && sources.some(({ section, code }) => section === 'sources' && code === piece))
      return (
        <a key={at} href={`#${sourceAnchor(piece)}`} className="whole">
          {piece}
        </a>
      )
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

type SourceProps = {
  section: PartLeads['sources'][number]['section']
  code: string
  put: CountryPart['figures'][number]['source']
  lang: Lang
}

/** A source as the language of the text prints it, with its note, else as it was put; it leads to where it stands in public. */
export const PartSource = ({ section, code, put, lang }: SourceProps) => {
  const { sources } = useContext(LeadsContext)
  const source = sources.find((one) => one.section === section && one.code === code)
  if (!source) return typeof put === 'string' ? put : `${put.organisationEn}. ${put.title}`
  const note = source.note[lang]
  return (
    <span lang={lang}>
      {source.url === null ? source[lang] : <Link href={source.url}>{source[lang]}</Link>}
      {note && ` ${note}`}
    </span>
  )
}

/** How a statement or published text is read and where it stands, in the words that the report has for it. */
export const Reading = ({ section, code, lang }: { section: 'statements' | 'claims'; code: string; lang: Lang }) => {
  const { readings } = useContext(LeadsContext)
  const reading = readings.find((one) => one.section === section && one.code === code)
  return reading ? (
    <p className="soft" lang={lang}>
      {reading[lang]}
    </p>
  ) : null
}
