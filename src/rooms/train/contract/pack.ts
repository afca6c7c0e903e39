import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { FormName } from './forms.ts'
import { ItemKind } from './item.ts'
import { Wave } from './wave.ts'

const Text = z.strictObject({ es: z.string(), en: z.string() })

/** A question as a device shows it. Options have no names, since a name could tell what is right; an answer says them by their letters. */
export const PackItem = z.strictObject({ kind: ItemKind, stem: Text, options: z.array(Text), matches: z.array(Text).optional() })
export type PackItem = z.infer<typeof PackItem>

export const PackForm = z.strictObject({ name: FormName, items: z.array(PackItem) })
export type PackForm = z.infer<typeof PackForm>

/** What forms have for a device: no key, no reason, no name of an item. */
export const FormPack = z.strictObject({ notice: Text.nullable(), forms: z.array(PackForm) })
export type FormPack = z.infer<typeof FormPack>

/** Who answers by a link: whoever makes a code of their own, or the one person whose link it is. */
export const Pack = FormPack.extend({
  session: z.string(),
  wave: Wave,
  /** Planned: not yet to be answered. Closed: what comes now is late. */
  state: z.enum(['planned', 'open', 'closed']),
  pseudonym: z.string().nullable(),
  /** Names of the forms there are, of which a person's own is worked out; a link of a person brings that one alone. */
  names: z.array(FormName),
})
export type Pack = z.infer<typeof Pack>

/** SHA-256 of a link's token: what stands in an address, and so in the logs of a proxy, sends no answer. */
export const LinkHash = z.string().regex(/^[0-9a-f]{64}$/)

export const packShow = remote({
  room: 'train',
  name: 'pack.show',
  kind: 'query',
  input: z.strictObject({ link: LinkHash }),
  output: Pack,
})
