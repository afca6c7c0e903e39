import type { Translate } from '#kernel/i18n/translate.ts'
import type { SessionTests, TestFormLine } from '../../contract/test.ts'

const SHOWN = 8

/** Forms by what they were made for; the first signs of their hash tell one from the next. */
export const formName = (t: Translate, { syllabus, sha256, forms }: TestFormLine): string =>
  t('train.tests.form-name', {
    syllabus,
    names: forms.map(({ name }) => name).join(', '),
    n: forms[0]?.items ?? 0,
    hash: sha256.slice(0, SHOWN),
  })

/** Whether forms were made for another version than the session teaches. */
export const isApart = ({ version }: Pick<TestFormLine, 'version'>, { teaches }: Pick<SessionTests, 'teaches'>): boolean =>
  version !== teaches.sha256
