import { Label } from 'react-aria-components/Label'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import { Button } from '../button/button.tsx'
import './progress.css'

type ProgressProps = {
  label: string
  /** Share that is done, 0 to 1; nothing while it is not known. */
  done?: number
  /** The share in words: `45 %`, “3 of 7 documents”. */
  value?: string
  /** What is being done now; spoken as it changes. */
  step?: string
  cancel?: { label: string; onCancel: () => void; disabledBecause?: string }
}

const Track = ({ done }: { done: number | undefined }) => (
  <svg className={`progress-track${done === undefined ? ' progress-unknown' : ''}`} aria-hidden="true">
    <rect width={done === undefined ? '30%' : `${Math.round(Math.min(1, Math.max(0, done)) * 1000) / 10}%`} height="100%" />
  </svg>
)

/** Work that takes longer than a second: how far it is, what it does now, and a way to stop it. */
export const Progress = ({ label, done, value, step, cancel }: ProgressProps) => (
  <div className="progress">
    <ProgressBar {...(done === undefined ? { isIndeterminate: true } : { value: done * 100 })} {...(value ? { valueLabel: value } : {})}>
      {({ valueText }) => (
        <>
          <span className="progress-head">
            <Label>{label}</Label>
            {value && <span className="progress-value">{valueText}</span>}
          </span>
          <Track done={done} />
        </>
      )}
    </ProgressBar>
    <div className="progress-foot">
      <span role="status">{step}</span>
      {cancel && (
        <Button small onPress={cancel.onCancel} disabledBecause={cancel.disabledBecause}>
          {cancel.label}
        </Button>
      )}
    </div>
  </div>
)
