import { useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import type { CaseParty } from '../../contract/party.ts'
import type { CaseFile, Things } from '../../domain/case-file.ts'
import { once } from '../../domain/once.ts'
import { nextPartyCode } from '../../domain/party-code.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import type { OpenCase } from '../store/open-case.ts'
import { ChangeDialog } from './change-dialog.tsx'
import { PartyForm, type TypedParty } from './party-form.tsx'
import { useFresh } from '../case/use-fresh.ts'

const withCode =
  (typed: TypedParty) =>
  ({ file }: Pick<OpenCase, 'file'>): CaseParty => ({
    ...typed,
    code: nextPartyCode(
      typed.kind,
      file.party.map(({ content }) => content.code),
    ),
  })

const linksOf = ({ link }: CaseFile, id: string): number => once(link).filter(({ content }) => content.between.includes(id)).length

/** What has links and is no person: its code, what it is called, its numbers. */
export const PartiesPart = ({ desk, one }: CasePartProps) => {
  const t = useT()
  const { file, kept } = one
  const [opened, setOpened] = useState<Things<'party'> | null>(null)
  const { round, onSave } = useFresh((typed: TypedParty) => desk.add(kept.ctx, 'party', withCode(typed)))
  const party = opened?.at(-1)
  const n = party ? linksOf(file, party.id) : 0
  const change = async (content: CaseParty | null) => {
    await desk.change(kept.ctx, 'party', { standing: opened ?? [], content })
    setOpened(null)
  }
  return (
    <Disclosure level={2} title={t('cases.party.title')}>
      <div className="desk-part">
        <p>{t('cases.party.lead')}</p>
        <ul className="network-list">
          {once(file.party).map(({ id, content }) => (
            <li key={id}>
              <span>
                <strong>{content.code}</strong> {content.name} ({t('cases.network.kind', { kind: content.kind })})
              </span>
              {content.identifiers.length > 0 && <span>{content.identifiers.join(' · ')}</span>}
              <Button small onPress={() => setOpened(file.party.filter((one) => one.id === id))}>
                {t('cases.party.change', { code: content.code })}
              </Button>
            </li>
          ))}
        </ul>
        <PartyForm key={round} save={t('cases.party.add-do')} onSave={onSave} />
      </div>
      <ChangeDialog
        title={t('cases.party.change', { code: party?.content.code ?? '' })}
        isOpen={party !== undefined}
        onClose={() => setOpened(null)}
        remove={t('cases.party.remove')}
        removeRefused={n > 0 ? t('cases.party.remove-refused', { n }) : undefined}
        onRemove={() => change(null)}
      >
        {party && (
          <PartyForm
            party={party.content}
            save={t('cases.party.save')}
            onSave={(typed) => change({ ...typed, code: party.content.code })}
          />
        )}
      </ChangeDialog>
    </Disclosure>
  )
}
