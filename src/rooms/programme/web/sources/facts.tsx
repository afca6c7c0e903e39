import type { ReactNode } from 'react'
import { useT } from '#ui/client/words.tsx'
import type { SourceLine } from '../../contract/source-line.ts'
import { sourceIn } from '../../domain/source-line.ts'
import { kindIn } from './words.ts'

/** What is known of a source; what is not is left out. */
export const Facts = ({ source }: { source: SourceLine }) => {
  const t = useT()
  const { organisation, note } = sourceIn(t.lang, source)
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('programme.source.organisation'), organisation],
    [t('programme.source.kind'), kindIn(t.lang, source.kind)],
    [t('programme.source.year'), source.year],
    [t('programme.source.url'), source.url && <a href={source.url}>{source.url}</a>],
    [t('programme.source.address'), source.address && t(`programme.source.address.${source.address}`)],
    [t('programme.source.read-at'), source.readAt && <a href={source.readAt}>{source.readAt}</a>],
    [t('programme.source.read-on'), source.readOn],
    [t('programme.source.licence'), source.licence],
    [t('programme.source.note'), note],
    [t('programme.source.code'), source.code],
  ]
  return (
    <dl className="source-facts">
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
  )
}
