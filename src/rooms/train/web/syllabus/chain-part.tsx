import { useState } from 'react'
import { useSay, useT } from '#ui/client/words.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { reached } from '../../domain/syllabus/chain.ts'
import { keyOf, KINDS, type Link } from '../../domain/syllabus/link.ts'
import type { Shown } from './shown.ts'

/** What one link leads back to, or on to, kind by kind. */
const Way = ({ title, found }: { title: string; found: readonly Link[] }) => {
  const t = useT()
  const say = useSay()
  return (
    <>
      <h4>{title}</h4>
      {found.length === 0 ? (
        <p>{t('train.chain.nothing')}</p>
      ) : (
        <ul>
          {KINDS.flatMap((kind) => found.filter((one) => one.kind === kind)).map((link) => (
            <li key={keyOf(link)}>{t('train.chain.link', { kind: link.kind, code: link.code, text: say(link.text) })}</li>
          ))}
        </ul>
      )}
    </>
  )
}

/** From a gap to what is taught, and back: whichever link is chosen, with both ways from it; and the places where the chain breaks. */
export const ChainPart = ({ chain: { links, holes } }: { chain: Shown['chain'] }) => {
  const t = useT()
  const say = useSay()
  const [chosen, setChosen] = useState('')
  const shown = links.filter(({ kind }) => kind !== 'item')
  const link = shown.find((one) => keyOf(one) === chosen) ?? shown[0]
  return (
    <section aria-labelledby="chain">
      <h2 id="chain">{t('train.chain.title')}</h2>
      <p>{t('train.chain.lead')}</p>
      {link && (
        <>
          <Select
            label={t('train.chain.choose')}
            value={keyOf(link)}
            onChange={setChosen}
            options={shown.map((one) => ({
              id: keyOf(one),
              label: t('train.chain.link', { kind: one.kind, code: one.code, text: say(one.text) }),
            }))}
          />
          <h3>{t('train.chain.link', { kind: link.kind, code: link.code, text: say(link.text) })}</h3>
          <Way title={t('train.chain.up')} found={reached(links, link, 'up')} />
          <Way title={t('train.chain.down')} found={reached(links, link, 'down')} />
        </>
      )}
      <h3>{t('train.chain.holes', { n: holes.length })}</h3>
      <ul>
        {holes.map(({ code, link: of, values, reason }) => (
          <li key={`${code} ${of}`}>
            {t(`train.syllabus.hole.${code}`, { link: of, ...values })} {reason && say(reason)}
          </li>
        ))}
      </ul>
    </section>
  )
}
