import { keyId } from '#seal/key.ts'
import { useNotice } from '#ui/client/notices.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { PROTECTION } from '../../contract/protection/contents.ts'
import { type Part, partsOf } from '../../domain/protection/parts.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { useMeetings } from '../desk/use-desk.ts'
import { addProtector } from '../members/add-to-case.ts'
import { readsBuilding } from '../store/protect.ts'
import { GiveForm } from './give-form.tsx'
import { PartReaders } from './part-readers.tsx'

/** One more who protects, chosen by who leads the part: the first who took it over. */
const AddProtector = ({ desk, one, part }: CasePartProps & { part: Part }) => {
  const t = useT()
  const say = useNotice()
  const { meetings } = useMeetings()
  const { ctx } = one.kept
  const refuse = (id: string) =>
    part.holders.some((record) => keyId(record) === id) ? worded((t) => t('cases.members.reads-already')) : undefined
  return (
    <Disclosure level={3} title={t('cases.protection.add-reader')}>
      <div className="protect-part">
        <p>{t('cases.protection.add-reader-text')}</p>
        <GiveForm
          refuse={refuse}
          save={t('cases.protection.add-reader-do')}
          onGive={async ({ record }, member) => {
            await addProtector(desk, ctx, part.compartment, { record, isLead: false })
            await desk.protect(ctx, 'member', member)
            void meetings.meet()
            say({ text: worded((t) => t('cases.members.added', { called: member.called })) })
          }}
        />
      </div>
    </Disclosure>
  )
}

/** Every part that protects and that this officer reads, with who else does. */
export const OwnParts = (at: CasePartProps) => {
  const t = useT()
  const own = keyId(at.desk.key.record)
  const parts = partsOf(at.one, PROTECTION, own).filter(({ stands }) => stands !== 'closed')
  return (
    <section className="protect-part">
      <h2>{t('cases.protection.readers')}</h2>
      <p>{t('cases.protection.readers-text', { also: readsBuilding(at.one) ? 'yes' : 'no' })}</p>
      {parts.length > 1 && <p className="protect-stop">{t('cases.protection.several')}</p>}
      {parts.map((part) => (
        <div key={part.compartment} className="protect-part">
          <PartReaders {...at} part={part} />
          {part.stands === 'open' && part.leads.includes(own) && <AddProtector {...at} part={part} />}
        </div>
      ))}
    </section>
  )
}
