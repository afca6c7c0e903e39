import { useEffect } from 'react'
import { useLocale, useT } from '#ui/client/words.tsx'
import type { Age } from '../../domain/age-of.ts'
import type { ActGate } from '../../domain/act-gate.ts'
import { shownOf } from '../../domain/gate-opens.ts'
import { momentIn } from '../case/moment.ts'
import { AgeLines } from './age-lines.tsx'
import { noteOf } from './note-of.ts'
import './gate-sheet.css'

/** What is printed: one act that touches one person, by their pseudonym; nothing says of which case. */
export type Printed = { readonly pseudonym: string; readonly gate: ActGate; readonly age: Age }

const HEADS = ['safeguard', 'state', 'note'] as const

const Table = ({ gate: { act, answered, open }, age }: Pick<Printed, 'gate' | 'age'>) => {
  const t = useT()
  const items = answered.at(-1)?.content.items
  return (
    <table>
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col">
              {t(`cases.gate.sheet-${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shownOf({ act, items: items ?? {} }, age).map((item) => (
          <tr key={item}>
            <th scope="row">
              {t(`cases.safeguard.title.${item}`)}
              <span className="gate-sheet-hint">{t(`cases.safeguard.hint.${item}`)}</span>
            </th>
            <td>{t(`cases.safeguard.state.${open.includes(item) ? 'open' : (items?.[item]?.state ?? 'open')}`)}</td>
            <td>{noteOf(t, items?.[item], open.includes(item))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The checklist on paper, printed as soon as it is there and gone afterwards. */
export const GateSheet = ({ pseudonym, gate, age, onDone }: Printed & { onDone: () => void }) => {
  const t = useT()
  const locale = useLocale()
  useEffect(() => {
    addEventListener('afterprint', onDone)
    print()
    return () => removeEventListener('afterprint', onDone)
  }, [onDone])
  return (
    <section className="gate-sheet">
      <h2>{t('cases.gate.sheet', { act: t('cases.gate.act', { act: gate.act }) })}</h2>
      <p>{t('cases.gate.sheet-person', { person: pseudonym })}</p>
      <AgeLines age={age} />
      <p>{t('cases.gate.sheet-at', { at: momentIn(locale, new Date().toISOString()) })}</p>
      <Table gate={gate} age={age} />
      <p>{t('cases.gate.override')}</p>
      <p className="gate-sheet-blank">{t('cases.gate.sheet-signed')}</p>
    </section>
  )
}
