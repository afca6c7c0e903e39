import { type ReactNode, useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { Confirm } from '../../components/dialog/confirm.tsx'
import { useT } from '../words.tsx'
import type { Unsent } from './kept.ts'
import { useOutbox } from './use-outbox.ts'
import './outbox.css'

type ListProps = {
  place: string
  /** What was entered, as its writer knows it. */
  show: (input: Unsent['input']) => ReactNode
  /** What is entered again, with another id where the house goes by one in it. */
  anew: (input: Unsent['input'], id: string) => Unsent['input']
  /** Puts it back where it was typed; where that is gone, it is not offered. */
  onTakeBack?: ((input: Unsent['input']) => void) | undefined
}

type ItemProps = Omit<ListProps, 'place'> & { unsent: Unsent }

const Refused = ({ unsent, anew, onTakeBack }: ItemProps) => {
  const t = useT()
  const { outbox } = useOutbox()
  const [asks, setAsks] = useState(false)
  const { refused, input, id } = unsent
  if (!refused) return null
  const { happened, next, faults } = refused.said[t.lang]
  const takeBack = () => {
    onTakeBack?.(input)
    outbox.discard(id)
  }
  return (
    <>
      <p className="unsent-why">{[happened, ...faults, next].join(' ')}</p>
      <div className="form-actions">
        <Button small onPress={() => outbox.again(unsent, anew)}>
          {t('client.outbox.again')}
        </Button>
        {onTakeBack && (
          <Button small onPress={takeBack}>
            {t('client.outbox.take-back')}
          </Button>
        )}
        <Button small onPress={() => setAsks(true)}>
          {t('client.outbox.discard')}
        </Button>
      </div>
      <Confirm
        danger
        title={t('client.outbox.discard.title')}
        words={{ confirm: t('client.outbox.discard'), busy: t('client.outbox.discard'), cancel: t('client.outbox.discard.keep') }}
        isOpen={asks}
        onClose={() => setAsks(false)}
        onConfirm={() => {
          outbox.discard(id)
          return Promise.resolve(null)
        }}
      >
        <p>{t('client.outbox.discard.text')}</p>
      </Confirm>
    </>
  )
}

/** What was entered on this page and is not recorded yet, in the order in which it was entered; what the house refused, with its reason. */
export const UnsentList = ({ place, show, ...rest }: ListProps) => {
  const t = useT()
  const { unsent, why } = useOutbox()
  const here = unsent.filter((one) => one.place === place)
  const waiting = here.filter(({ refused }) => refused === null).length
  return (
    <div className="unsent">
      <p role="status" className="soft">
        {waiting > 0 && t('client.outbox.waiting', { count: waiting })} {waiting > 0 && why && t(`client.outbox.why.${why}`)}
      </p>
      {here.length > 0 && (
        <ol className="unsent-list" aria-label={t('client.outbox.title')}>
          {here.map((one) => (
            <li key={one.id}>
              {show(one.input)}
              <Refused unsent={one} show={show} {...rest} />
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
