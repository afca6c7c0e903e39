import type { ComponentProps, ReactNode } from 'react'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { paths } from '../../contract/paths.ts'
import { AtDesk, type AtDeskProps } from '../desk/at-desk.tsx'
import { LawHere } from '../law/law-in-force.tsx'
import type { OpenCase } from '../store/open-case.ts'
import { readsBuilding } from '../store/protect.ts'
import { RefusedCases } from './refused-cases.tsx'

export type CasePartProps = AtDeskProps & { readonly one: OpenCase }

/** What the address names is not in what this officer has open here. */
export const NotHere = ({ what }: { what: 'case' | 'person' | 'decision' | 'exhibit' }) => {
  const t = useT()
  const { code: programme } = useProgramme()
  return (
    <EmptyState
      level={2}
      title={t('cases.not-here', { what })}
      text={t('cases.not-here.text')}
      next={<LinkButton href={paths.cases({ programme })}>{t('cases.page.cases')}</LinkButton>}
    />
  )
}

/** It lies on this device and is not opened: why, and the way out. */
const NotOpen = (closed: ComponentProps<typeof RefusedCases>) => {
  const t = useT()
  const { code: programme } = useProgramme()
  return (
    <>
      <PageHead title={t('cases.not-open')} actions={<LinkButton href={paths.cases({ programme })}>{t('cases.page.cases')}</LinkButton>} />
      <RefusedCases {...closed} />
    </>
  )
}

/** This officer reads the part of the case that protects, and not what is built. */
const NotForProtection = ({ ctx }: { ctx: string }) => {
  const t = useT()
  const { code: programme } = useProgramme()
  return (
    <>
      <PageHead title={t('cases.protection.only')} lead={t('cases.protection.only-text')} />
      <LinkButton href={paths.protection({ programme, case: ctx })}>{t('cases.protection.only-next')}</LinkButton>
    </>
  )
}

type AtCaseProps = {
  readonly ctx: string
  /** It is the page of whoever protects, who may read nothing else of the case. */
  readonly protects?: boolean
  readonly children: (at: CasePartProps) => ReactNode
}

/** The case of the address, where this device holds it and this officer reads it. */
export const AtCase = ({ ctx, protects = false, children }: AtCaseProps) => (
  <AtDesk>
    {(at) => {
      const one = at.desk.caseOf(ctx)
      const refused = at.open.refused.filter((each) => each.ctx === ctx)
      if (!one && refused.length > 0) return <NotOpen desk={at.desk} refused={refused} />
      if (!one) return <NotHere what="case" />
      return protects || readsBuilding(one) ? <LawHere key={ctx}>{children({ ...at, one })}</LawHere> : <NotForProtection ctx={ctx} />
    }}
  </AtDesk>
)
