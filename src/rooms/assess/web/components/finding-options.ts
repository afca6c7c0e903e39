import type { ComboOption } from '#ui/components/combo-box/combo-box.tsx'
import type { FindingLine } from '../../contract/finding.ts'

/** Findings to be found by their code or by their titles in both languages, whichever comes to mind. */
export const findingOptions = (
  findings: readonly Pick<FindingLine, 'code' | 'titleEs' | 'titleEn'>[],
  lang: 'es' | 'en',
): readonly ComboOption[] =>
  findings.map(({ code, titleEs, titleEn }) => ({
    id: code,
    label: [code, ...(lang === 'es' ? [titleEs, titleEn] : [titleEn, titleEs]).filter(Boolean)].join(' · '),
  }))
