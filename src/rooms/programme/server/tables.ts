import type { Generated } from 'kysely'
import { seenThrough } from '#kernel/access/visibility.ts'
import type { Kept } from '#kernel/db/kept-rows.ts'
import type { Partner, Round, Source } from '../contract/package.ts'
import { visible } from '../migrations/0001-programme.ts'

type Named = { programme_id: string; code: string; position: number; name_es: string; name_en: string }

export type ProgrammeTables = {
  programme: {
    id: string
    code: string
    name_es: string
    name_en: string
    area_es: string
    area_en: string
    starts_on: string
    ends_on: string | null
    provenance: 'recorded' | 'reconstruction'
    label_es: string | null
    label_en: string | null
    disclaimer_es: string
    disclaimer_en: string
    /** Day that documents carry; none until a release fixes one. */
    as_of: string | null
    created_at: string
  }
  country: Named & { workshop_language: 'es' | 'en' }
  sector: Named
  condition: Named & { definition_es: string; definition_en: string; folds_into: string | null }
  round: Kept<Round>
  partner: Kept<Partner>
  source: Kept<Source> & { version: Generated<number> }
  office: { programme_id: string; id: string; country: string; sector: string | null; name: string }
  person: { programme_id: string; id: string; name: string; email: string; account_id: string | null; invited_at: string }
  membership: {
    programme_id: string
    id: string
    person_id: string
    office_id: string
    role: string
    from_on: string
    until_on: string | null
    ended_at: Generated<string | null>
  }
  invitation: {
    programme_id: string
    id: string
    person_id: string
    office_id: string
    membership_id: string
    token_hash: string
    made_at: string
    expires_at: string
    used_at: string | null
    /** An account, or the operator; unknown of links made before this was kept. */
    made_by: string | null
  }
}

export const seen = seenThrough<ProgrammeTables>(visible)
