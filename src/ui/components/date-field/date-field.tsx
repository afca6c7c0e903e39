import { useState, type ClipboardEvent } from 'react'
import { type Amiss, useStanding } from '../form/faults.ts'
import type { FieldWords } from '../field/field-words.tsx'
import { PlainHead, PlainName, useDescribed } from '../field/plain-head.tsx'
import { partsOf, readDate, spread, type DateParts, type DateRead } from './read-date.ts'
import './date-field.css'

/** The parts by name. */
export type DateWords = { day: string; month: string; year: string }

type DateFieldProps = FieldWords & {
  words: DateWords
  name?: string
  /** `YYYY-MM-DD` */
  startsWith?: string
  fault?: string
}

const KEYS = ['day', 'month', 'year'] as const
const NONE: DateParts = { day: '', month: '', year: '' }

/** What is typed and is no date would be sent as none at all, so the form around it is told and sends nothing. */
const amiss = ({ kind }: DateRead): Amiss | undefined => (kind === 'empty' || kind === 'date' ? undefined : kind)

/**
 * A date as three numbers, in the order in which both languages write it. The browser's own date field follows the
 * language of the browser, not of the page, and its calendar does not help with a day that one knows.
 */
export const DateField = ({ label, hint, optional, words, name, startsWith = '', fault }: DateFieldProps) => {
  const standing = useStanding(name, fault)
  const spoken = { hint, fault: standing.fault }
  const { described, ...ids } = useDescribed(spoken)
  const [parts, setParts] = useState(partsOf(startsWith) ?? NONE)
  const paste = (event: ClipboardEvent) => {
    const whole = partsOf(event.clipboardData.getData('text'))
    if (whole === null) return
    event.preventDefault()
    setParts(whole)
  }
  const read = readDate(parts)
  return (
    <fieldset id={standing.id} className={`field${standing.fault === undefined ? '' : ' field-invalid'}`} aria-describedby={described}>
      <legend className="field-label">
        <PlainName label={label} optional={optional} />
      </legend>
      <PlainHead {...spoken} {...ids} />
      <div className="date-parts">
        {KEYS.map((key) => (
          <label key={key} className="date-part">
            {words[key]}
            <input
              className="input"
              type="text"
              inputMode="numeric"
              autoComplete="off"
              spellCheck="false"
              value={parts[key]}
              aria-invalid={standing.fault === undefined ? undefined : true}
              onChange={(event) => setParts({ ...parts, [key]: event.target.value })}
              onPaste={paste}
              onBlur={() => setParts(spread)}
            />
          </label>
        ))}
      </div>
      {name !== undefined && (
        <input type="hidden" name={name} value={read.kind === 'date' ? read.date : ''} data-of={name} data-amiss={amiss(read)} />
      )}
    </fieldset>
  )
}
