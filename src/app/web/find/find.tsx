import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { recordFind } from '#kernel/find/record-find.ts'
import { useSearch, useSetSearch } from '#ui/client/address.ts'
import { useAnswerLater } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { KeyHints } from '#ui/components/key-hint/key-hint.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { SearchField } from '#ui/components/search-field/search-field.tsx'
import { FoundGroups } from './found-groups.tsx'
import './find.css'

/** So long after the last letter the address follows, and with it the answer. */
const PAUSE_MS = 250
const MOST = 200
const FIELD = 'input[type="search"]'

/** What is typed shows at once; the address, which is what is searched for, follows when the typing pauses. */
const useTyped = () => {
  const { q = '' } = useSearch()
  const set = useSetSearch()
  const [typed, setTyped] = useState(q)
  const written = useRef(q)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    // Only what another than this field wrote there: the way back, a link.
    if (q === written.current) return
    written.current = q
    setTyped(q)
  }, [q])
  useEffect(() => () => clearTimeout(pause.current), [])
  const write = (words: string) => {
    clearTimeout(pause.current)
    written.current = words
    void set({ q: words, kind: undefined })
  }
  const type = (given: string) => {
    const words = given.slice(0, MOST)
    setTyped(words)
    clearTimeout(pause.current)
    pause.current = setTimeout(() => write(words), PAUSE_MS)
  }
  return { typed, type, write, words: q.trim() }
}

/** Arrows lead from the field through the results and back; Escape leads back to the field, and there empties it. */
const useArrows = (clear: () => void) => {
  const place = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const [field, links] = [
      place.current?.querySelector<HTMLInputElement>(FIELD),
      place.current?.querySelectorAll<HTMLElement>('.found-record a'),
    ]
    if (!field || !links) return
    const stops = [field, ...links]
    const at = stops.indexOf(document.activeElement as HTMLElement)
    if (event.key === 'Escape') {
      if (at === 0) clear()
      field.focus()
    } else if (event.key === 'ArrowDown' && at >= 0 && at < stops.length - 1) stops[at + 1]?.focus()
    else if (event.key === 'ArrowUp' && at > 0) stops[at - 1]?.focus()
    else if (event.key === 'Enter' && at === 0) stops[1]?.focus()
    else return
    event.preventDefault()
  }
  return { ref: place, onKeyDown }
}

export const Page = () => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { typed, type, write, words } = useTyped()
  const { kind } = useSearch()
  const { value, busy, error } = useAnswerLater(recordFind, words === '' ? null : { programmeId, words, ...(kind && { kind }) })
  const clear = () => {
    type('')
    write('')
  }
  const arrows = useArrows(clear)
  useEffect(() => arrows.ref.current?.querySelector<HTMLInputElement>(FIELD)?.focus(), [arrows.ref])
  const groups = words === '' ? [] : (value?.groups ?? [])
  const isNone = words !== '' && !busy && !error && groups.length === 0
  const counted = groups.reduce((sum, { found }) => sum + found, 0)
  const more = groups.some((group) => group.more) ? 'yes' : 'no'
  const said = () => {
    if (words === '') return t('app.find.start')
    if (busy) return t('app.find.busy')
    return counted === 0 ? '' : t('app.find.counted', { records: counted, more })
  }
  return (
    <div className="find" {...arrows}>
      <PageHead title={t('app.page.find')} />
      <search>
        <SearchField label={t('app.find.label')} value={typed} onChange={type} />
      </search>
      <p role="status" className="find-said">
        {said()}
      </p>
      {error && <ProblemNotice refusal={error.refusal} />}
      {isNone && (
        <EmptyState
          level={2}
          title={t('app.find.none')}
          text={t('app.find.none-why')}
          next={<Button onPress={clear}>{t('app.find.clear')}</Button>}
        />
      )}
      <FoundGroups groups={groups} />
      <KeyHints
        hints={[
          { keys: ['/'], does: t('app.find.key-open') },
          { keys: ['↑', '↓'], does: t('app.find.key-move') },
          { keys: ['Enter'], does: t('app.find.key-go') },
          { keys: ['Esc'], does: t('app.find.key-back') },
        ]}
      />
    </div>
  )
}
