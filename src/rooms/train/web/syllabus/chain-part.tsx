import { useState } from 'react'
import { ChainRecords } from '#ui/client/chain-records.tsx'
import { useProgramme } from '#ui/client/here.ts'
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

/** What rests on the records of this version in the programme: who was taught it, and what that brought. */
const TAUGHT = ['training-session', 'training-study']
/** What a gap leads to in each version; a session of another version taught that one's. */
const PARTS = ['competence', 'outcome', 'module']
const recordOf = ({ kind, code }: Link, sha256: string) =>
  kind === 'gap' || kind === 'recommendation' ? { kind, id: code } : { kind, id: `${sha256}/${code}` }

/** From a gap to what is taught, and back: whichever link is chosen, with both ways from it; and the places where the chain breaks. */
export const ChainPart = ({ shown: { chain, sha256 } }: { shown: Shown }) => {
  const { links, holes } = chain
  const t = useT()
  const say = useSay()
  const { id: programmeId } = useProgramme()
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
          <h4>{t('train.chain.taught')}</h4>
          <ChainRecords
            programmeId={programmeId}
            from={recordOf(link, sha256)}
            direction="forward"
            takes={(kind) => TAUGHT.includes(kind)}
            passes={({ kind, id }) => !PARTS.includes(kind) || id.startsWith(`${sha256}/`)}
            none={t('train.chain.not-taught')}
          />
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
