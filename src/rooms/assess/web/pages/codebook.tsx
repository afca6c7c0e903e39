import { inEither, readIn } from '#kernel/i18n/in-either.ts'
import { useState } from 'react'
import { Link } from 'react-aria-components/Link'
import type { Lang } from '#kernel/i18n/translate.ts'
import { useGoOnAtTitle } from '#ui/go-on.ts'
import { useNotice } from '#ui/client/notices.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { Badge } from '#ui/components/status/badge.tsx'
import { dialogWords } from '#ui/words.ts'
import type { ThemeLine } from '../../contract/codebook.ts'
import { paths } from '../../contract/paths.ts'
import { Adopt } from '../components/adopt.tsx'
import { ThemeForm } from '../components/theme-form.tsx'
import { codebookColumns } from '../codebook-columns.ts'
import { type Frame, useCodebook, useFrame } from '../frame.ts'
import { saveTable } from '#ui/client/save-table.ts'
import '../components/record.css'

const EDIT = 'edit the codebook'

const nameIn = ({ nameEs, nameEn }: ThemeLine, lang: Lang): string => inEither(lang, { es: nameEs, en: nameEn })

type RowProps = { theme: ThemeLine; frame: Frame; onEdit: ((theme: ThemeLine) => void) | undefined }

const Theme = ({ theme, frame, onEdit }: RowProps) => {
  const t = useT()
  const name = nameIn(theme, t.lang)
  const used = t('assess.theme.used', { statements: theme.statements, findings: theme.findings })
  return (
    <div className="theme-row">
      <div className="theme-words">
        <strong>{name}</strong> <Badge>{theme.code}</Badge>
        <p className="theme-definition">{readIn(t.lang, theme, 'definition')}</p>
        <p className="soft">
          {theme.usualCondition !== null && `${t('assess.theme.usual')}: ${frame.condition(theme.usualCondition)} · `}
          {theme.statements > 0 ? <Link href={paths.statements({ programme: frame.programme }, { theme: theme.code })}>{used}</Link> : used}
        </p>
      </div>
      {onEdit && (
        <Button small tone="quiet" icon="edit" onPress={() => onEdit(theme)}>
          {t('assess.theme.edit', { name })}
        </Button>
      )}
    </div>
  )
}

/** Headings with the themes below them; deeper ones keep their place under the same heading. */
const Tree = ({ themes, ...row }: Omit<RowProps, 'theme'> & { themes: readonly ThemeLine[] }) => {
  const t = useT()
  const below = (code: string): readonly ThemeLine[] =>
    themes.filter(({ parent }) => parent === code).flatMap((theme) => [theme, ...below(theme.code)])
  return (
    <ul className="themes-tree">
      {themes
        .filter(({ parent }) => parent === null)
        .map((heading) => (
          <li key={heading.code}>
            <h2>{nameIn(heading, t.lang)}</h2>
            <p className="theme-definition">{readIn(t.lang, heading, 'definition')}</p>
            {row.onEdit && (
              <Button small tone="quiet" icon="edit" onPress={() => row.onEdit?.(heading)}>
                {t('assess.theme.edit', { name: nameIn(heading, t.lang) })}
              </Button>
            )}
            <ul>
              {below(heading.code).map((theme) => (
                <li key={theme.code}>
                  <Theme theme={theme} {...row} />
                </li>
              ))}
            </ul>
          </li>
        ))}
    </ul>
  )
}

/** The codebook: the themes that statements are coded with, in both languages. */
export const Page = () => {
  const t = useT()
  const say = useNotice()
  const frame = useFrame()
  const { themes, sight, may } = useCodebook()
  const [editing, setEditing] = useState<ThemeLine | 'new' | null>(null)
  const mayEdit = may.includes(EDIT)
  useGoOnAtTitle(themes.length === 0, editing !== null)
  const done = (code: string | null) => {
    setEditing(null)
    if (code !== null) say({ text: worded((t) => t('assess.theme.saved', { code })) })
  }
  return (
    <>
      <PageHead
        title={t('assess.page.codebook')}
        lead={[t('assess.codebook.lead'), ...(sight ? [t('assess.codebook.sight')] : [])].join(' ')}
        actions={
          <>
            {mayEdit && (
              <Button icon="add" onPress={() => setEditing('new')}>
                {t('assess.theme.new')}
              </Button>
            )}
            {themes.length > 0 && (
              <Button
                tone="quiet"
                icon="download"
                onPress={() => saveTable(t('assess.file.codebook'), codebookColumns(t, { sight }), themes)}
              >
                {t('ui.table.download')}
              </Button>
            )}
          </>
        }
      />
      {themes.length === 0 ? (
        <Adopt programmeId={frame.programmeId} mayEdit={mayEdit} />
      ) : (
        <Tree themes={themes} frame={frame} onEdit={mayEdit ? setEditing : undefined} />
      )}
      <Dialog
        title={editing === 'new' || editing === null ? t('assess.theme.new') : t('assess.theme.edit', { name: nameIn(editing, t.lang) })}
        words={dialogWords(t)}
        isOpen={editing !== null}
        onClose={() => setEditing(null)}
      >
        {editing !== null && <ThemeForm frame={frame} onDone={done} {...(editing === 'new' ? {} : { theme: editing })} />}
      </Dialog>
    </>
  )
}
