import { readIn } from '#kernel/i18n/in-either.ts'
import { useMemo } from 'react'
import { Link } from 'react-aria-components/Link'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { useT } from '#ui/client/words.tsx'
import { counterWords } from '#ui/words.ts'
import type { ThemeLine } from '../../contract/codebook.ts'
import type { FindingLine } from '../../contract/finding.ts'
import { paths } from '../../contract/paths.ts'
import { findingOptions } from '../components/finding-options.ts'
import { Pick } from '../components/pick.tsx'
import type { Frame } from '../frame.ts'
import { CONDITION_KEYS, RECENT_KEYS } from './keys.ts'
import { MOST_THEMES, type Reading, type Untaken, withStance, withTheme } from './reading.ts'
import { Toggle } from './toggle.tsx'

const SERIOUSNESS = [1, 2, 3, 4] as const
const MOST_MEMO = 1000

type Panel = {
  readonly reading: Reading
  readonly decide: (reading: Reading) => void
  readonly frame: Frame
  readonly themes: readonly ThemeLine[]
  readonly findings: readonly FindingLine[]
  readonly recent: readonly string[]
  /** Leads the focus back to the statement. */
  readonly onReturn: () => void
  /** What was typed in a search and not taken. */
  readonly onUntaken: (untaken: Untaken) => void
}

const Conditions = ({ reading, decide, frame }: Panel) => {
  const t = useT()
  return (
    <fieldset className="reading-part" data-conditions tabIndex={-1}>
      <legend>{t('assess.condition')}</legend>
      <div className="toggles">
        {frame.conditions.map((condition, at) => (
          <Toggle
            key={condition.code}
            label={frame.say(condition)}
            keyName={CONDITION_KEYS[at]}
            isOn={reading.condition === condition.code}
            onToggle={() => decide({ ...reading, condition: condition.code })}
          />
        ))}
      </div>
    </fieldset>
  )
}

/** A theme by its names in both languages, whichever comes to mind, with the heading it stands under. */
const themeOptions = (themes: readonly ThemeLine[], lang: 'es' | 'en') => {
  const name = (theme: ThemeLine | undefined) => (theme === undefined ? '' : readIn(lang, theme, 'name'))
  return themes
    .filter(({ parent }) => parent !== null)
    .map((theme) => ({
      id: theme.code,
      label: [name(theme), lang === 'es' ? theme.nameEn : theme.nameEs].filter(Boolean).join(' · '),
      detail: name(themes.find(({ code }) => code === theme.parent)),
    }))
}

const Themes = ({ reading, decide, frame, themes, recent, onReturn, onUntaken }: Panel) => {
  const t = useT()
  const options = useMemo(() => themeOptions(themes, t.lang), [themes, t.lang])
  const nameOf = (code: string) => {
    const theme = themes.find((one) => one.code === code)
    return theme ? readIn(t.lang, theme, 'name') : code
  }
  const isFull = reading.themes.length >= MOST_THEMES
  const others = reading.themes.filter((code) => !recent.includes(code))
  return (
    <fieldset className="reading-part">
      <legend>
        {t('assess.themes')}{' '}
        <span className="soft">{t('assess.coding.themes-count', { n: reading.themes.length, most: MOST_THEMES })}</span>
      </legend>
      <div className="toggles">
        {others.map((code) => (
          <Toggle key={code} label={nameOf(code)} isOn removes onToggle={() => decide(withTheme(reading, code))} />
        ))}
        {recent.map((code, at) => {
          const isOn = reading.themes.includes(code)
          return (
            <Toggle
              key={code}
              label={nameOf(code)}
              keyName={RECENT_KEYS[at]}
              isOn={isOn}
              disabled={isFull && !isOn}
              onToggle={() => decide(withTheme(reading, code))}
            />
          )
        })}
      </div>
      {reading.themes.length === 0 && <p className="soft">{t('assess.coding.none-applies')}</p>}
      {themes.length === 0 && (
        <p>
          <Link href={paths.codebook({ programme: frame.programme })}>{t('assess.coding.no-codebook')}</Link>
        </p>
      )}
      <Pick
        className="pick-theme"
        onReturn={onReturn}
        label={t('assess.coding.find-theme')}
        nothing={t('assess.coding.no-theme')}
        options={options}
        onUntaken={(theme) => onUntaken({ theme })}
        onPick={(code) => !reading.themes.includes(code) && decide(withTheme(reading, code))}
      />
    </fieldset>
  )
}

const Seriousness = ({ reading, decide }: Panel) => {
  const t = useT()
  return (
    <fieldset className="reading-part">
      <legend>{t('assess.seriousness')}</legend>
      <div className="toggles">
        {SERIOUSNESS.map((value) => (
          <Toggle
            key={value}
            label={t('assess.seriousness.of', { value })}
            keyName={String(value)}
            isOn={reading.seriousness === value}
            onToggle={() => decide({ ...reading, seriousness: reading.seriousness === value ? null : value })}
          />
        ))}
      </div>
    </fieldset>
  )
}

const Findings = ({ reading, decide, findings, onReturn, onUntaken }: Panel) => {
  const t = useT()
  const title = (finding: FindingLine) => readIn(t.lang, finding, 'title')
  const options = useMemo(() => findingOptions(findings, t.lang), [findings, t.lang])
  const link = (finding: string) => {
    const has = reading.evidence.some((row) => row.finding === finding)
    if (!has) decide({ ...reading, evidence: [...reading.evidence, { finding, stance: 'supports' }] })
  }
  return (
    <fieldset className="reading-part">
      <legend>{t('assess.findings')}</legend>
      <ul className="links">
        {reading.evidence.map(({ finding, stance }) => {
          const known = findings.find(({ code }) => code === finding)
          const name = known ? `${finding} · ${title(known)}` : finding
          return (
            <li key={finding} className="link">
              <span>{name}</span>
              <span className="toggles">
                {(['supports', 'contrary'] as const).map((value) => (
                  <Toggle
                    key={value}
                    label={t('assess.stance', { stance: value })}
                    isOn={stance === value}
                    onToggle={() => decide(withStance(reading, finding, value))}
                  />
                ))}
                <Toggle
                  label={t('assess.coding.unlink')}
                  isOn={false}
                  removes
                  onToggle={() => decide(withStance(reading, finding, null))}
                />
              </span>
            </li>
          )
        })}
      </ul>
      <Pick
        className="pick-finding"
        onReturn={onReturn}
        label={t('assess.coding.find-finding')}
        nothing={t('assess.coding.no-finding')}
        options={options}
        onUntaken={(finding) => onUntaken({ finding })}
        onPick={link}
      />
    </fieldset>
  )
}

/** How a statement is read, all of it in sight; each part has its keys. */
export const ReadingPanel = (panel: Panel) => {
  const t = useT()
  const { reading, decide } = panel
  return (
    <>
      <Conditions {...panel} />
      <Themes {...panel} />
      <Seriousness {...panel} />
      <Findings {...panel} />
      <div className="pick-memo">
        <TextArea
          label={t('assess.memo')}
          optional={t('assess.optional')}
          rows={2}
          value={reading.memo}
          onChange={(memo) => decide({ ...reading, memo })}
          limit={{ most: MOST_MEMO, words: counterWords(t) }}
        />
      </div>
    </>
  )
}
