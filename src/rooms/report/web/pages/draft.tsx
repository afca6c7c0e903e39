import { useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { Link } from 'react-aria-components/Link'
import type { z } from 'zod'
import { LANGS, type Lang } from '#kernel/i18n/translate.ts'
import { programmeShow } from '#programme/frame.ts'
import { paths as programmePaths } from '#programme/paths.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { usePlace, useSearchValue, useSetSearch } from '#ui/client/address.ts'
import { useCommand } from '#ui/client/command.ts'
import { goOnAt, useListFocus } from '#ui/go-on.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useSay, useT } from '#ui/client/words.tsx'
import { Breadcrumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { Badge } from '#ui/components/status/badge.tsx'
import type { Draft } from '../../contract/draft.ts'
import { draftShow, sentenceRestore } from '../../contract/operations.ts'
import { paths } from '../../contract/paths.ts'
import { Blocks } from '../draft/blocks.tsx'
import { type Chosen, numbersOf, saidMark, useChosen, writtenAs } from '../draft/chosen.ts'
import { sayFault } from '../draft/faults.ts'
import { FilesPanel } from '../draft/files-panel.tsx'
import { Panel } from '../draft/panel.tsx'
import { ReadingContext } from '../draft/runs.tsx'
import { ReadHere, ToReview } from '../draft/to-review.tsx'
import { SightNotice } from '../sight-notice.tsx'
import '../draft/draft.css'

type Shown = z.output<typeof Draft>

const Outline = ({ draft, programme }: { draft: Shown; programme: string }) => {
  const t = useT()
  const say = useSay()
  return (
    <nav className="draft-outline" aria-label={t('report.draft.outline')}>
      <ol>
        {draft.outline
          .filter(({ level }) => level === 1)
          .map(({ id, number, title, open }) => (
            <li key={id}>
              <Link href={paths.draft({ programme }, { chapter: id })} {...(id === draft.chapter ? { 'aria-current': 'page' } : {})}>
                {number !== null && <span className="printed-number">{number} </span>}
                {say(title)}
              </Link>{' '}
              {open > 0 && <Badge>{t('report.draft.open', { n: open })}</Badge>}
            </li>
          ))}
      </ol>
      {draft.outline.some(({ open }) => open > 0) && <p className="soft">{t('report.draft.open-about')}</p>}
    </nav>
  )
}

/** One keystroke in a closed list chooses already: the focus stays in it, so that chapters can be stepped through. */
const ChapterSelect = ({ draft, chapter }: { draft: Shown; chapter: string | null }) => {
  const t = useT()
  const say = useSay()
  const set = useSetSearch()
  const labelOf = ({ title, open }: Shown['outline'][number]) =>
    open > 0 ? t('report.draft.chapter-open', { title: say(title), n: open }) : say(title)
  const options = draft.outline.filter(({ level }) => level === 1).map((one) => ({ id: one.id, label: labelOf(one) }))
  return (
    <div className="draft-chapters">
      <Select
        label={t('report.draft.chapter')}
        options={options}
        value={chapter ?? ''}
        onChange={(next) => void set({ chapter: next, at: '' })}
      />
    </div>
  )
}

const Faults = ({ faults }: Pick<Shown, 'faults'>) => {
  const t = useT()
  if (faults.length === 0) return null
  return (
    <section className="draft-faults" aria-labelledby="draft-faults">
      <h2 id="draft-faults">{t('report.draft.faults', { n: faults.length })}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={JSON.stringify(fault)}>{sayFault(t, fault)}</li>
        ))}
      </ul>
    </section>
  )
}

/** A text whose sentence is gone is printed nowhere; it is kept until somebody lets it go. */
const Unsaid = ({ unsaid, mayWrite }: Pick<Shown, 'unsaid'> & { mayWrite: boolean }) => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { send, busy } = useCommand(sentenceRestore)
  const { list, onTaken } = useListFocus<HTMLUListElement>(unsaid, () => document.querySelector<HTMLElement>('main h1'))
  if (unsaid.length === 0) return null
  const letGo = async (sentence: string, version: number, at: number) => {
    onTaken(at)
    await send({ programmeId, sentence, version })
  }
  return (
    <Disclosure level={2} title={t('report.draft.unsaid', { n: unsaid.length })}>
      <ul ref={list} className="sentence-list">
        {unsaid.map(({ id, version, ...text }, at) => (
          <li key={id}>
            <p lang={t.lang}>{text[t.lang] ?? text.es ?? text.en}</p>
            {mayWrite && (
              <Button small busy={busy} onPress={() => void letGo(id, version, at)}>
                {t('report.draft.let-go')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

/** Whoever is led to another chapter goes on at its heading, or at the place in it that the address names. */
const useGoingOn = (chapter: string | null, isChosen: boolean) => {
  const place = usePlace()
  const before = useRef(chapter)
  // The chapter that prints the place comes after the address that names it.
  useEffect(() => {
    if (place !== '') document.getElementById(place)?.scrollIntoView()
  }, [place, chapter])
  useEffect(() => {
    if (chapter === before.current) return
    before.current = chapter
    // What is chosen in the chapter has the focus in the panel, and the list of chapters keeps it.
    if (chapter === null || isChosen || document.activeElement?.closest('.draft-chapters')) return
    goOnAt(document.getElementById(place) ?? document.getElementById(chapter))
  }, [place, chapter, isChosen])
}

const Chapter = ({ draft }: { draft: Shown }) => {
  const t = useT()
  const [edition = t.lang, setEdition] = useSearchValue('edition')
  const lang: Lang = edition === 'en' || edition === 'es' ? edition : t.lang
  const [chosen, choose] = useChosen()
  const sentences = useMemo(() => new Map(draft.sentences.map((one) => [one.id, one])), [draft.sentences])
  const toRead = useMemo(() => new Map(draft.toReview.map((one) => [one.text, one])), [draft.toReview])
  const { code: programme } = useProgramme()
  const shown = { chapter: draft.chapter ?? '', edition: edition === t.lang ? '' : edition }
  const addressOf = (one: Chosen) => paths.draft({ programme }, { ...shown, at: writtenAs(one) })
  const placeOf = (anchor: string) => {
    const chapter = draft.elsewhere[anchor]
    return `${chapter === undefined ? '' : paths.draft({ programme }, { ...shown, chapter })}#${anchor}`
  }
  useGoingOn(draft.chapter, chosen !== null)
  const sayCite = (mark: string) => t('report.draft.panel-cite', { of: saidMark(mark), n: numbersOf(mark).length })
  const reading = { sentences, toRead, chosen, addressOf, placeOf, sayCite }
  return (
    <ReadingContext value={reading}>
      <div className={chosen?.kind === 'passage' ? 'draft-work draft-writes' : 'draft-work'}>
        <div className="draft-paper">
          <Choice
            inline
            label={t('report.draft.edition')}
            options={LANGS.map((id) => ({ id, label: t(`report.draft.in-${id}`) }))}
            value={lang}
            onChange={(id) => void setEdition(id === t.lang ? undefined : id)}
          />
          <ReadHere draft={draft} />
          <article className="printed" lang={lang}>
            <Blocks blocks={draft.blocks[lang]} />
          </article>
        </div>
        <Panel draft={draft} lang={lang} chosen={chosen} onChoose={(one) => void choose(one)} />
      </div>
    </ReadingContext>
  )
}

/** The report as it would be made now: every sentence can be asked where it comes from, and rewritten. */
export const Page = () => {
  const t = useT()
  const { id: programmeId, code: programme } = useProgramme()
  const [asked] = useSearchValue('chapter')
  // The chapter before stands until the next one is there: the focus stays where it is.
  const chapter = useDeferredValue(asked)
  const draft = useAnswer(draftShow, { programmeId, ...(chapter === undefined ? {} : { chapter }) })
  const { countries } = useAnswer(programmeShow, { programmeId })
  const isWaiting = asked !== chapter
  return (
    <>
      <PageHead
        title={t('report.page.draft')}
        way={<Breadcrumb aria-label={t('report.way')} crumbs={[{ label: programme, href: programmePaths.home({ programme }) }]} />}
        actions={
          draft.may.includes('write the report') && (
            <LinkButton href={paths.translations({ programme })}>{t('report.page.translations')}</LinkButton>
          )
        }
        lead={t('report.draft.lead', { ...draft.counts, rewritten: draft.counts.overridden + draft.counts.stale + draft.counts.half })}
      />
      <SightNotice sight={draft.sight} told="edition" countries={countries} />
      <Faults faults={draft.faults} />
      <ToReview draft={draft} />
      <Unsaid unsaid={draft.unsaid} mayWrite={draft.may.includes('write the report')} />
      <FilesPanel programmeId={programmeId} dataHash={draft.dataHash} made={draft.made} />
      <ChapterSelect draft={draft} chapter={isWaiting ? (asked ?? null) : draft.chapter} />
      <div className="draft" aria-busy={isWaiting}>
        <Outline draft={draft} programme={programme} />
        <Chapter draft={draft} />
      </div>
    </>
  )
}
