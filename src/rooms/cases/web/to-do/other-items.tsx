import { Link } from 'react-aria-components/Link'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import type { Exhibit } from '../../contract/exhibit.ts'
import { paths } from '../../contract/paths.ts'
import type { Standing } from '../../domain/case-file.ts'
import type { ToDo } from '../../domain/to-do.ts'
import { elementName, statusWord } from '../proof/element-words.ts'
import type { ProofPartProps } from '../proof/proof-part.ts'
import type { ListProps } from './task-item.tsx'
import { seenTask } from './write-task.ts'

type Of<Kind extends ToDo['kind']> = ProofPartProps & { readonly item: Extract<ToDo, { kind: Kind }> }

const useWay = ({ one }: ProofPartProps) => {
  const { code: programme } = useProgramme()
  return { programme, case: one.kept.ctx }
}

/** What is lost of an exhibit after a day. */
export const PerishesItem = (props: ProofPartProps & { readonly exhibit: Standing<Exhibit> }) => {
  const t = useT()
  const way = useWay(props)
  const { id, content } = props.exhibit
  return (
    <p>
      {t('cases.to-do.perishes', { exhibit: content.number, what: content.perishes?.what ?? '' })}{' '}
      <Link href={paths.exhibit({ ...way, exhibit: id })}>{t('cases.to-do.to-exhibit', { exhibit: content.number })}</Link>
    </p>
  )
}

/** A chain of custody that is broken, and nobody has said why. */
export const BreakItem = (props: Of<'break'>) => {
  const t = useT()
  const way = useWay(props)
  const { exhibit, breaks } = props.item
  const { number } = exhibit.content
  return (
    <p>
      {t('cases.to-do.break', { exhibit: number, n: breaks })}{' '}
      <Link href={paths.exhibit({ ...way, exhibit: exhibit.id })}>{t('cases.to-do.to-exhibit', { exhibit: number })}</Link>
    </p>
  )
}

/** A day of the joint plan: its review, a decision, or the end of an authority. */
export const PlanItem = (props: Of<'plan'>) => {
  const t = useT()
  const way = useWay(props)
  const { kind, what } = props.item.day
  return (
    <p>
      {t('cases.plan.day', { kind, what })} <Link href={paths.plan(way)}>{t('cases.plan.to-plan')}</Link>
    </p>
  )
}

/** An element that nobody has a task for. */
export const GapItem = ({ onOpen, ...props }: Of<'gap'> & Pick<ListProps, 'onOpen'>) => {
  const t = useT()
  const way = useWay(props)
  const { one, names, item } = props
  const words = { charge: names.charge(item.charge.content), element: elementName(t, item.row.name), status: statusWord(t, item.status) }
  return (
    <>
      <p>
        {t('cases.to-do.gap', words)} <Link href={paths.proof(way)}>{t('cases.to-do.to-proof')}</Link>
      </p>
      <div>
        <Button
          small
          onPress={() => onOpen({ seen: seenTask(one, null), task: { element: { charge: item.charge.id, element: item.row.name } } })}
        >
          {t('cases.task.plan')}
        </Button>
      </div>
    </>
  )
}
