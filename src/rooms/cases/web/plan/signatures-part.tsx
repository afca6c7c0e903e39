import { useState } from 'react'
import { keyId, readAloud } from '#seal/key.ts'
import { orNull } from '#ui/client/form-values.ts'
import { worded } from '#ui/client/worded.tsx'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Confirm } from '#ui/components/dialog/confirm.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { type Stand, Status } from '#ui/components/status/status.tsx'
import { dialogWords, formWords } from '#ui/words.ts'
import { PlanPosition, type PlanSide } from '../../contract/plan.ts'
import type { PlanStanding, SideStanding } from '../../domain/plan/plan-of.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { momentIn } from '../case/moment.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { SealedArea } from '../desk/sealed-fields.tsx'
import { KeyOffice } from '../offices/key-office.tsx'
import { namedBy } from '../store/bring.ts'

type SignaturesProps = CasePartProps & { readonly standing: PlanStanding; readonly version: string }

const STANDS: Readonly<Record<SideStanding['stands'], Stand>> = { silent: 'open', signed: 'done', objected: 'stopped', earlier: 'caution' }

/** Writes down an objection of one side; it is kept, whatever becomes of the plan. */
const ObjectTo = ({ desk, one, version, side }: SignaturesProps & { side: PlanSide }) => {
  const t = useT()
  const [open, setOpen] = useState(false)
  const save = (values: FormData): Promise<Saved> => {
    const read = PlanPosition.safeParse({ plan: version, side, says: 'objects', why: orNull(values, 'why') })
    if (!read.success || read.data.why === null)
      return Promise.resolve({ kind: 'refused', faults: [{ field: 'why', message: worded((t) => t('cases.plan.object-fault')) }] })
    return savedOrRefused(async () => {
      await desk.add(one.kept.ctx, 'position', read.data)
      setOpen(false)
    })
  }
  const title = t('cases.plan.object', { side })
  return (
    <>
      <Button small onPress={() => setOpen(true)}>
        {title}
      </Button>
      <Dialog title={title} words={dialogWords(t)} isOpen={open} onClose={() => setOpen(false)}>
        <p>{t('cases.plan.object-text')}</p>
        <Form onSave={save} words={formWords(t, t('cases.plan.object-do'))}>
          <SealedArea name="why" rows={3} most={500} label={t('cases.plan.object-why')} required />
        </Form>
      </Dialog>
    </>
  )
}

/** Signs for one side, once it was asked: a signature is not taken back. */
const SignFor = ({ desk, one, version, side }: SignaturesProps & { side: PlanSide }) => {
  const t = useT()
  const [asks, setAsks] = useState(false)
  const sign = async () => {
    const saved = await savedOrRefused(() => desk.add(one.kept.ctx, 'position', { plan: version, side, says: 'signs', why: null }))
    return saved.kind === 'refused' ? saved.notice : null
  }
  const verb = t('cases.plan.sign', { side })
  return (
    <>
      <Button small onPress={() => setAsks(true)}>
        {verb}
      </Button>
      <Confirm
        title={t('cases.plan.sign-title', { side })}
        words={{ confirm: verb, busy: t('cases.plan.signing'), cancel: t('cases.plan.sign-not') }}
        isOpen={asks}
        onClose={() => setAsks(false)}
        onConfirm={sign}
      >
        <p>{t('cases.plan.sign-text', { key: readAloud(keyId(desk.key.record)) })}</p>
      </Confirm>
    </>
  )
}

const Side = (props: SignaturesProps & { one: CasePartProps['one']; side: SideStanding }) => {
  const t = useT()
  const locale = useLocale()
  const { side } = props
  const stands = side.stands === 'earlier' && side.last?.content.says === 'signs' ? 'former' : side.stands
  return (
    <li className="plan-side">
      <h3>{t('cases.plan.side', { side: side.side })}</h3>
      <Status stand={STANDS[side.stands]}>{t('cases.plan.stands', { stands })}</Status>
      {side.last && (
        <p>
          {t('cases.plan.by-key', { at: momentIn(locale, side.last.at), key: readAloud(side.last.from) })} <KeyOffice id={side.last.from} />
        </p>
      )}
      <div className="desk-actions">
        {side.stands !== 'signed' && <SignFor {...props} side={side.side} />}
        <ObjectTo {...props} side={side.side} />
      </div>
    </li>
  )
}

/** Who answers for the plan as it stands, by which keys, and every objection that was made. */
export const SignaturesPart = (props: SignaturesProps) => {
  const t = useT()
  const locale = useLocale()
  const { standing, one } = props
  const readers = namedBy(one.ledger).builders.length
  return (
    <section className="plan-part">
      <h2>{t('cases.plan.signatures')}</h2>
      <p>
        <strong>{t('cases.plan.signed', { signed: standing.signed })}</strong>
      </p>
      <p>{t('cases.plan.keys', { n: readers })}</p>
      <ul className="plan-sides">
        {standing.sides.map((side) => (
          <Side key={side.side} {...props} side={side} />
        ))}
      </ul>
      {standing.objections.length > 0 && <h3>{t('cases.plan.objections')}</h3>}
      <ul className="plan-objections">
        {standing.objections.map(({ id, at, from, content, isOfThis }) => (
          <li key={id}>
            <p className="plan-own-words">{content.why}</p>
            <p className="plan-soft">
              {t('cases.plan.objected', {
                side: content.side,
                at: momentIn(locale, at),
                key: readAloud(from),
                of: isOfThis ? 'this' : 'earlier',
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
