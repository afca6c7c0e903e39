import { useEffect, useRef } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import type { Disclosure } from '../../contract/disclosure.ts'
import type { Reviewed } from '../../domain/disclosure-review.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { AsOpened, versionsOf } from '#ui/client/as-opened.tsx'
import { ClassForm } from './class-form.tsx'
import { TwoClasses } from './two-classes.tsx'

type ClassPartProps = CasePartProps & {
  readonly reviewed: Reviewed
  /** The next exhibit that nobody has classed. */
  readonly next: Reviewed | undefined
  readonly onClass: (exhibit: string | null) => void
}

/** What is beside the save: the next exhibit without a class, and the way out. */
const Beside = ({ next, onClass }: Pick<ClassPartProps, 'next' | 'onClass'>) => {
  const t = useT()
  return (
    <>
      {next && (
        <Button onPress={() => onClass(next.exhibit.id)}>{t('cases.disclosure.next', { number: next.exhibit.content.number })}</Button>
      )}
      <Button tone="quiet" onPress={() => onClass(null)}>
        {t('cases.disclosure.close')}
      </Button>
    </>
  )
}

/** One exhibit, to be classed. It takes the focus when it opens, since it stands above the table that it was chosen in. */
export const ClassPart = ({ reviewed, next, onClass, ...at }: ClassPartProps) => {
  const t = useT()
  const head = useRef<HTMLHeadingElement>(null)
  const { exhibit, classed, forcedBy, needsSecond } = reviewed
  useEffect(() => head.current?.focus(), [exhibit.id])
  const { ctx } = at.one.kept
  const save = (standing: Reviewed['classed'], content: Disclosure): Promise<unknown> =>
    standing.length > 0 ? at.desk.change(ctx, 'disclosure', { standing, content }) : at.desk.add(ctx, 'disclosure', content)
  return (
    <section className="desk-part class-part">
      <h2 ref={head} tabIndex={-1}>
        {t('cases.disclosure.class-do', { number: exhibit.content.number })}
      </h2>
      <p>{exhibit.content.description}</p>
      {forcedBy.length > 0 && (
        <p className="class-forced">
          <strong>{forcedBy.map((why) => t(`cases.disclosure.forced.${why}`)).join(' · ')}</strong>
          {t('cases.disclosure.forced-text')}
        </p>
      )}
      {needsSecond && <p>{t('cases.disclosure.second-text')}</p>}
      {classed.length > 1 && <TwoClasses {...at} classed={classed} />}
      <AsOpened key={exhibit.id} standing={classed}>
        {(opened) =>
          opened.length < 2 && (
            <ClassForm
              key={versionsOf(opened)}
              reviewed={{ ...reviewed, classed: opened }}
              onSave={(content) => save(opened, content)}
              beside={<Beside next={classed.length > 0 ? next : undefined} onClass={onClass} />}
            />
          )
        }
      </AsOpened>
    </section>
  )
}
