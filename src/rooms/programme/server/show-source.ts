import { mayDo } from '#kernel/access/ability.ts'
import { sourceShow } from '../contract/source.ts'
import { sourceLine } from '../domain/source-line.ts'
import { correctSources, readSources } from './abilities.ts'
import { defineQuery } from './define.ts'
import { sourceSeen } from './sql/sources.ts'

export const showSource = defineQuery({
  ...sourceShow,
  on: ({ db, input }) => sourceSeen(db, input.programmeId, input.code),
  can: readSources,
  run: ({ actor, subject }) => {
    const { organisation, organisation_es: organisationEs, title, version } = subject
    return {
      source: sourceLine(subject),
      written: { organisation, organisationEs, title },
      version,
      may: mayDo(actor, subject, [correctSources]),
    }
  },
  audit: 'none',
})
