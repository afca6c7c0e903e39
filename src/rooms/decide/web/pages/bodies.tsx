import { useState } from 'react'
import { useAnswer } from '#ui/client/answer.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { type Body, bodyList } from '../../contract/body.ts'
import { roleWord, sayRule } from '../../domain/say-vote.ts'
import { BodyDialog } from '../bodies/body-dialog.tsx'
import { type Frame, useFrame } from '../frame.ts'
import { MAY } from '../may.ts'
import '../meetings.css'

type Kept = Omit<Body, 'may'>

const One = ({ body, frame, onSet }: { body: Kept; frame: Frame; onSet: (() => void) | undefined }) => {
  const t = useT()
  const name = t.lang === 'es' ? body.nameEs : body.nameEn
  return (
    <li>
      <h2>{name}</h2>
      <p>{t('decide.body.members', { n: body.members.length, countries: frame.named(body.members) })}</p>
      <p>
        {t('decide.body.votes', { role: roleWord(body.voting.role) })} {sayRule(t, body.voting)}
      </p>
      <p>
        {t('decide.body.in-writing', {
          rule: body.rule,
          least: body.least ?? 0,
          members: body.members.length,
          objection: body.onObjection,
          silence: body.onSilence,
        })}
      </p>
      {onSet && (
        <div>
          <Button small icon="edit" aria-label={t('decide.body.set-of', { name })} onPress={onSet}>
            {t('decide.body.set')}
          </Button>
        </div>
      )}
    </li>
  )
}

/** Who decides in this programme, and by which rule. */
export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const { bodies, may } = useAnswer(bodyList, { programmeId: frame.programmeId })
  const [open, setOpen] = useState<Kept | null>(null)
  return (
    <div className="meetings">
      <PageHead title={t('decide.page.bodies')} lead={t('decide.bodies.lead')} />
      {bodies.length === 0 ? (
        <EmptyState level={2} title={t('decide.bodies.none')} text={t('decide.bodies.none-text')} next={null} />
      ) : (
        <ul className="meeting-list">
          {bodies.map((body) => (
            <One key={body.code} body={body} frame={frame} onSet={may.includes(MAY.set) ? () => setOpen(body) : undefined} />
          ))}
        </ul>
      )}
      {open && <BodyDialog body={open} frame={frame} onClose={() => setOpen(null)} />}
    </div>
  )
}
