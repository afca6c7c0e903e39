import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-aria-components/Link'
import type { z } from 'zod'
import type { ChainRecord } from '#kernel/chain/walk.ts'
import { useAnswerLater } from '#ui/client/answer.ts'
import { goOnAt, isFocusLost } from '#ui/go-on.ts'
import { useProgramme } from '#ui/client/here.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import { useSay, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Badge } from '#ui/components/status/badge.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import type { FindInDraft, FoundInDraft } from '../../contract/draft.ts'
import { draftFind } from '../../contract/operations.ts'
import { paths } from '../../contract/paths.ts'
import { writtenAs } from '../draft/chosen.ts'
import './in-report.css'

type Kind = z.output<typeof FindInDraft>['kind']
type Found = z.output<typeof FoundInDraft>['chapters'][number]
const FIRST = 3

type SentencesProps = { programme: string; chapter: string; record: string; of: Found['sentences'] }

/** Each with the finding that it speaks of, unless that is the record itself. */
const Sentences = ({ programme, chapter, record, of }: SentencesProps) => {
  const say = useSay()
  return (
    <ul className="in-report-sentences">
      {of.map((sentence) => (
        <li key={sentence.id}>
          {sentence.about !== null && sentence.about !== record && <Badge>{sentence.about}</Badge>}{' '}
          <Link href={paths.draft({ programme }, { chapter, at: writtenAs({ kind: 'sentence', id: sentence.id }) })}>{say(sentence)}</Link>
        </li>
      ))}
    </ul>
  )
}

const Chapter = ({ programme, record, chapter }: { programme: string; record: string; chapter: Found }) => {
  const t = useT()
  const say = useSay()
  const { id, number, title, reference, sentences } = chapter
  const cited = reference[t.lang]
  return (
    <li>
      <p>
        <Link href={paths.draft({ programme }, { chapter: id })}>
          {number !== null && `${number} `}
          {say(title)}
        </Link>
        {cited !== null && (
          <>
            {' · '}
            <Link href={paths.draft({ programme }, { chapter: id, at: writtenAs({ kind: 'cite', id: String(cited) }) })}>
              {t('report.in-report.cited', { number: cited })}
            </Link>
          </>
        )}
      </p>
      <Sentences programme={programme} chapter={id} record={record} of={sentences.slice(0, FIRST)} />
      {sentences.length > FIRST && (
        <Disclosure level={4} title={t('report.in-report.more', { n: sentences.length - FIRST })}>
          <Sentences programme={programme} chapter={id} record={record} of={sentences.slice(FIRST)} />
        </Disclosure>
      )}
    </li>
  )
}

/** Where the report speaks of a record: it comes when it is asked for, since a report whose data moved is composed first. */
export const Part = ({ record: { kind, id } }: { record: ChainRecord }) => {
  const t = useT()
  const { id: programmeId, code } = useProgramme()
  const [asked, setAsked] = useState(false)
  const { value, error } = useAnswerLater(draftFind, asked ? { programmeId, kind: kind as Kind, id } : null)
  const head = useRef<HTMLHeadingElement>(null)
  const isThere = value !== undefined
  // The button stands until the answer takes its place, and the focus with it.
  useEffect(() => {
    if (isThere && isFocusLost()) goOnAt(head.current)
  }, [isThere])
  if (error) return <ProblemNotice refusal={error.refusal} />
  if (!value)
    return (
      <div>
        <Button small tone="quiet" busy={asked} onPress={() => setAsked(true)}>
          {t('report.in-report.ask')}
        </Button>
      </div>
    )
  return (
    <div className="in-report">
      <h3 ref={head}>{t('report.in-report.title')}</h3>
      {value.chapters.length === 0 && <p className="soft">{t('report.in-report.none')}</p>}
      <ul className="in-report-chapters">
        {value.chapters.map((chapter) => (
          <Chapter key={chapter.id} programme={code} record={id} chapter={chapter} />
        ))}
      </ul>
    </div>
  )
}
