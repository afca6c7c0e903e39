import type { ReactNode } from 'react'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { paths } from '../../contract/paths.ts'
import { AtDesk, type AtDeskProps } from '../desk/at-desk.tsx'
import { LawHere } from '../law/law-in-force.tsx'
import type { OpenCase } from '../store/open-case.ts'

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

/** The case of the address, where this device holds it and this officer reads it. */
export const AtCase = ({ ctx, children }: { ctx: string; children: (at: CasePartProps) => ReactNode }) => (
  <AtDesk>
    {(at) => {
      const one = at.desk.caseOf(ctx)
      return one ? <LawHere>{children({ ...at, one })}</LawHere> : <NotHere what="case" />
    }}
  </AtDesk>
)
