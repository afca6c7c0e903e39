import { Fragment } from 'react'
import { Link } from 'react-aria-components/Link'
import { paths as programmePaths } from '#programme/paths.ts'
import { Badge } from '#ui/components/status/badge.tsx'
import type { Cited } from '../../contract/cited.ts'
import { paths } from '../../contract/paths.ts'
import { citedParts, namedParts } from '../../domain/cited.ts'
import { Source } from './statement-card.tsx'
import './record.css'

/** Where what is cited stands; a claim has no page of its own. */
const placeOf = (programme: string, one: Cited | undefined): string | null => {
  switch (one?.kind) {
    case 'statement':
      return paths.statement({ programme, statement: one.id })
    case 'finding':
      return paths.finding({ programme, code: one.code })
    case 'gap':
      return paths.gap({ programme, code: one.code })
    case 'source':
      return programmePaths.source({ programme, source: one.code })
    default:
      return null
  }
}

type CitedTextProps = { readonly text: string; readonly cited: readonly Cited[]; readonly programme: string }

const Codes = ({ codes, cited, programme }: Omit<CitedTextProps, 'text'> & { readonly codes: readonly string[] }) => (
  <>
    [
    {codes.map((code, at) => {
      const place = placeOf(
        programme,
        cited.find((one) => one.code === code),
      )
      return (
        <Fragment key={code}>
          {at > 0 && ', '}
          {place === null ? code : <Link href={place}>{code}</Link>}
        </Fragment>
      )
    })}
    ]
  </>
)

const Named = ({ words, cited, programme }: Omit<CitedTextProps, 'text'> & { readonly words: string }) =>
  namedParts(words).map((part, at) => {
    const one = cited.find(({ kind, code }) => code === part.code && (kind === 'finding' || kind === 'gap'))
    const place = placeOf(programme, one)
    return (
      <Fragment key={`${at}`}>
        {part.words}
        {place === null ? part.code : <Link href={place}>{part.code}</Link>}
      </Fragment>
    )
  })

/** The text of a finding or gap, in which what it cites beside its evidence or names in passing is a link, and under it the publications among that in full. */
export const CitedText = ({ text, cited, programme }: CitedTextProps) => {
  const parts = citedParts(text)
  const inText = new Set(parts.flatMap(({ codes }) => codes))
  return (
    <div>
      <p className="record-text">
        {parts.map(({ words, codes }, at) => (
          <Fragment key={`${at}`}>
            <Named words={words} cited={cited} programme={programme} />
            {codes.length > 0 && <Codes codes={codes} cited={cited} programme={programme} />}
          </Fragment>
        ))}
      </p>
      {cited.flatMap((one) => (one.kind === 'source' && inText.has(one.code) ? [<CitedSource key={one.code} of={one} />] : []))}
    </div>
  )
}

const CitedSource = ({ of: { code, source } }: { readonly of: Extract<Cited, { readonly kind: 'source' }> }) => (
  <div className="record-cited">
    <Badge>{code}</Badge> <Source source={source} />
  </div>
)
