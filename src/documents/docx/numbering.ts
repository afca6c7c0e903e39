import { LevelFormat, LevelSuffix } from 'docx'
import type { ILevelsOptions, INumberingOptions, IRunStylePropertiesOptions } from 'docx'
import { face, halfPoints, ink, page } from './look.ts'

const hanging = { left: page.gutter, hanging: page.gutter }
const mark = (size: number, bold = true): IRunStylePropertiesOptions => ({
  font: face.sans,
  bold,
  italics: false,
  color: ink.accent,
  size: halfPoints(size),
})

type Kind = { format: 'decimal' | 'upperLetter'; first: string; size: number; bold: boolean }

/** "2", "2.1", "2.1.1" or "Annex B", "B.1": the number hangs in the left white. */
const headingLevels = ({ format, first, size, bold }: Kind): ILevelsOptions[] =>
  [first, '%1.%2', '%1.%2.%3'].map((text, level) => ({
    level,
    text,
    format: level === 0 ? format : LevelFormat.DECIMAL,
    suffix: LevelSuffix.TAB,
    style: {
      run: mark([size, 15, 11.5][level]!, level > 0 || bold),
      paragraph: { indent: hanging, leftTabStop: page.gutter },
      ...(format === 'decimal' ? { style: `Heading${level + 1}` } : {}),
    },
  }))

/** Room for the bullet or number of an item, in twips. */
export const LIST_HANG = 300
const item = { indent: { left: page.gutter + LIST_HANG, hanging: LIST_HANG }, leftTabStop: page.gutter + LIST_HANG }

/** @param annex "Annex %1" in the language of the document */
export const numbering = (annex: string): INumberingOptions => ({
  config: [
    { reference: 'headings', levels: headingLevels({ format: LevelFormat.DECIMAL, first: '%1', size: 26, bold: false }) },
    { reference: 'annexes', levels: headingLevels({ format: LevelFormat.UPPER_LETTER, first: annex, size: 12, bold: true }) },
    {
      reference: 'bullets',
      levels: [
        { level: 0, format: LevelFormat.BULLET, text: '•', style: { run: mark(10.5, false), paragraph: item, style: 'ListBullet' } },
      ],
    },
    {
      reference: 'numbers',
      levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', style: { run: mark(9.5), paragraph: item, style: 'ListNumber' } }],
    },
  ],
})
