import type { ReactNode } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Confirm } from '#ui/components/dialog/confirm.tsx'
import type { Frame } from '../frame.ts'
import { AnswerSaid, type Said } from './answer-said.tsx'

type QuestionProps = {
  /** What would be signed; null where nothing is asked. */
  said: Said | null
  country: string
  frame: Frame
  onClose: () => void
  onSign: () => Promise<ReactNode>
}

/** Asks before a country is bound: what is about to be signed stands there as it will be printed. */
export const SignQuestion = ({ said, country, frame, onClose, onSign }: QuestionProps) => {
  const t = useT()
  return (
    <Confirm
      title={t('report.answer.sign.question', { country: frame.names.country(country) })}
      words={{ confirm: t('report.answer.sign.confirm'), busy: t('ui.form.saving'), cancel: t('report.answer.sign.cancel') }}
      isOpen={said !== null}
      onClose={onClose}
      onConfirm={onSign}
    >
      {said && (
        <>
          <AnswerSaid said={said} country={country} frame={frame} />
          <p>
            {t(`report.answer.${said.stand}.detail`)} {t('report.answer.sign.text')}
          </p>
        </>
      )}
    </Confirm>
  )
}
