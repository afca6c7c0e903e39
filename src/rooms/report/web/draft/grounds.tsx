import { Link } from 'react-aria-components/Link'
import type { z } from 'zod'
import { useRecordAddress } from '#ui/client/records.ts'
import { useSay, useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import type { Sentence } from '../../contract/draft.ts'
import { CountedIn } from './counted-in.tsx'

type Ground = z.output<typeof Sentence>['restsOn'][number]
const FIRST = 6

const Published = ({ published: { kind, url, ...title } }: { published: NonNullable<Ground['published']> }) => {
  const say = useSay()
  return (
    <>
      {url === null ? <cite>{say(title)}</cite> : <Link href={url}>{say(title)}</Link>} <span className="soft">{say(kind)}</span>
    </>
  )
}

/** A claim has no page: it stands among the evidence of the finding or gap that the sentence speaks of. */
const useGroundAddress = (about: Ground | undefined) => {
  const address = useRecordAddress()
  return (ground: Ground): string | undefined => {
    if (ground.kind !== 'claim') return address(ground)
    const page = about && address(about)
    return page && `${page}#${ground.id}`
  }
}

type Shown = { readonly about: Ground | undefined }

const GroundLine = ({ ground, about }: Shown & { ground: Ground }) => {
  const [t, say] = [useT(), useSay()]
  const address = useGroundAddress(about)
  const { kind, published } = ground
  if (kind === 'source' && published) return <Published published={published} />
  const href = address(ground)
  const name = kind === 'indicator' ? t('report.draft.figures-of', { name: say(ground) }) : say(ground)
  return (
    <>
      {href ? <Link href={href}>{name}</Link> : name}
      {published && (
        <span className="ground-source">
          <Published published={published} />
        </span>
      )}
    </>
  )
}

const List = ({ grounds, about }: Shown & { grounds: readonly Ground[] }) => (
  <ul className="grounds">
    {grounds.map((ground) => (
      <li key={`${ground.kind} ${ground.id}`}>
        <GroundLine ground={ground} about={about} />
      </li>
    ))}
  </ul>
)

type FoldedProps = Shown & { readonly grounds: readonly Ground[]; readonly level: 4 | 5 }

/** Many are folded after the first. */
const Folded = ({ grounds, about, level }: FoldedProps) => {
  const t = useT()
  return (
    <>
      <List grounds={grounds.slice(0, FIRST)} about={about} />
      {grounds.length > FIRST && (
        <Disclosure level={level} title={t('report.draft.rests-on-more', { n: grounds.length - FIRST })}>
          <List grounds={grounds.slice(FIRST)} about={about} />
        </Disclosure>
      )}
    </>
  )
}

/** Published texts are cited and never counted, so they stand apart from what was said. */
const sideOf = ({ kind, stance }: Ground) => (kind === 'claim' && stance ? 'published' : stance)
const SIDES = ['supports', 'contrary', 'published'] as const

/** What a sentence rests on; where it takes sides, what supports it and what speaks against it stand apart. */
export const Grounds = ({ sentence, grounds }: { sentence: string; grounds: readonly Ground[] }) => {
  const t = useT()
  const bySide = Map.groupBy(grounds, sideOf)
  const about = grounds.find(({ kind }) => kind === 'finding' || kind === 'gap')
  return (
    <section aria-labelledby="grounds">
      <h3 id="grounds">{t('report.draft.rests-on')}</h3>
      {grounds.length === 0 && <p className="soft">{t('report.draft.rests-on-all')}</p>}
      <CountedIn sentence={sentence} />
      <Folded grounds={bySide.get(null) ?? []} about={about} level={4} />
      {SIDES.map((side) => {
        const own = bySide.get(side) ?? []
        if (own.length === 0) return null
        return (
          <section key={side} aria-labelledby={`grounds-${side}`}>
            <h4 id={`grounds-${side}`}>{t(`report.draft.side-${side}`, { n: own.length })}</h4>
            <Folded grounds={own} about={about} level={5} />
          </section>
        )
      })}
    </section>
  )
}

/** What the rewritten text cites by itself, beside what its generated sentence rests on. */
export const Cites = ({ cites }: { cites: readonly Ground[] }) => {
  const t = useT()
  if (cites.length === 0) return null
  return (
    <section aria-labelledby="cites">
      <h3 id="cites">{t('report.draft.cites', { n: cites.length })}</h3>
      <Folded grounds={cites} about={undefined} level={4} />
    </section>
  )
}
