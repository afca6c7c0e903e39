import { useMemo } from 'react'
import { useGo, useParts } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useCommand } from '#ui/client/command.ts'
import { trimmedOf } from '#ui/client/form-values.ts'
import { useProgramme } from '#ui/client/here.ts'
import { savedOf } from '#ui/client/save.tsx'
import { useT } from '#ui/client/words.tsx'
import { Breadcrumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { counterWords, formWords } from '#ui/words.ts'
import type { Jurisdiction } from '../../contract/facts.ts'
import { lawShow } from '../../contract/in-force.ts'
import { paths } from '../../contract/paths.ts'
import { proposalBegin, proposalList } from '../../contract/proposal.ts'
import { lawPaths } from '../../contract/public-paths.ts'
import { heldOf, lawInForce } from '../../domain/proposal/in-force.ts'
import { sayPlace } from '../../domain/proposal/say-line.ts'
import { reviewDays, worklistOf } from '../../domain/proposal/worklist.ts'
import { seedLaw } from '../../domain/seed.ts'
import { approvedWords } from '../proposal/approved-words.ts'
import { BeginButton } from '../proposal/begin-button.tsx'
import { LineSaid } from '../proposal/line-said.tsx'
import '../law-edit.css'

const MOST = 2000

/** To have an approved law withdrawn takes the same way, with a reason. */
const WithdrawLaw = ({ system, number }: { system: Jurisdiction; number: number }) => {
  const t = useT()
  const go = useGo()
  const { id: programmeId, code: programme } = useProgramme()
  const { send } = useCommand(proposalBegin)
  const save = async (values: FormData) => {
    const outcome = await send({ programmeId, id: crypto.randomUUID(), system, withdraws: trimmedOf(values, 'withdraws') })
    if (outcome.kind === 'done') await go(paths.proposal({ programme, proposal: outcome.value.id }))
    return savedOf(outcome)
  }
  return (
    <Disclosure level={2} title={t('law.country.withdraw', { number })}>
      <p>{t('law.country.withdraw-detail')}</p>
      <Form onSave={save} words={formWords(t, t('law.country.withdraw', { number }))}>
        <TextArea name="withdraws" required label={t('law.country.withdraw-why')} limit={{ most: MOST, words: counterWords(t) }} />
      </Form>
    </Disclosure>
  )
}

const WHYS = ['unknown', 'grade', 'stale'] as const

/** What counsel of a country has before them in the law that is applied today. */
const CountryLaw = ({ system }: { system: Jurisdiction }) => {
  const t = useT()
  const { id: programmeId, code: programme } = useProgramme()
  const { may } = useAnswer(proposalList, { programmeId })
  const { laws } = useAnswer(lawShow, { programmeId })
  const approved = laws.find((one) => one.system === system)
  const law = useMemo(() => lawInForce(seedLaw().law, laws), [laws])
  const held = heldOf(law, system)
  const due = worklistOf(held, reviewDays(system, { laws, seedAsOf: seedLaw().law.asOf, now: new Date().toISOString() }))
  const country = t('law.system', { system })
  const mayWrite = may.includes(system)
  return (
    <div className="law-page">
      <PageHead
        title={t('law.country.title', { country })}
        way={<Breadcrumb aria-label={t('law.proposal.way')} crumbs={[{ label: t('law.page.laws'), href: paths.laws({ programme }) }]} />}
        lead={t('law.country.lead')}
      />
      <p>{t('law.country.now', { words: approvedWords(t, laws, system) })}</p>
      {!mayWrite && <p>{t('law.country.begin-who', { country })}</p>}
      <div className="law-actions">
        {mayWrite && <BeginButton system={system} />}
        <LinkButton href={lawPaths.system(t.lang, system)}>{t('law.country.public')}</LinkButton>
      </div>
      {mayWrite && approved && <WithdrawLaw system={system} number={approved.number} />}
      {due.length === 0 && <p>{t('law.country.nothing-due')}</p>}
      {WHYS.map((why) => {
        const lines = due.filter((one) => one.why === why)
        return lines.length === 0 ? null : (
          <Disclosure key={why} level={2} startsOpen={why === 'unknown'} title={t(`law.country.due-${why}`, { n: lines.length })}>
            <ul className="law-list">
              {lines.map(({ field }) => (
                <li key={field.at}>
                  <LineSaid field={field} sources={law.sources} /> <span className="law-soft">{sayPlace(t, held, field.at)}</span>
                </li>
              ))}
            </ul>
          </Disclosure>
        )
      })}
    </div>
  )
}

export const Page = () => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { programme, system } = useParts(paths.countryLaw)
  const { countries } = useAnswer(proposalList, { programmeId })
  const known = countries.find((one) => one === system)
  if (known) return <CountryLaw key={known} system={known} />
  return (
    <EmptyState
      level={2}
      title={t('law.country.unknown')}
      text={t('law.country.unknown-text')}
      next={<LinkButton href={paths.laws({ programme })}>{t('law.page.laws')}</LinkButton>}
    />
  )
}
