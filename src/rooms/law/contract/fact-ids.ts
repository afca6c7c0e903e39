/**
 * The facts that a distinction asks for. The first list of each group is that of the Protocol (TIP Protocol, art. 3(a)); the second holds
 * what national texts add. `other` is what no list names, so that "no" of a whole group means none at all.
 */
export const ACTS = {
  protocol: ['recruitment', 'transportation', 'transfer', 'harbouring', 'receipt'],
  further: [
    'retention',
    'concealment',
    'delivery',
    'organising',
    'promoting',
    'financing',
    'publicising',
    'managing',
    'inducing',
    'facilitating',
    'hiring',
    'other',
  ],
} as const

export const MEANS = {
  protocol: [
    'threatOrForce',
    'otherCoercion',
    'abduction',
    'fraud',
    'deception',
    'abuseOfPower',
    'abuseOfVulnerability',
    'paymentsToController',
  ],
  further: ['other'],
} as const

export const PURPOSES = {
  protocol: ['sexualExploitation', 'forcedLabour', 'slavery', 'servitude', 'organRemoval'],
  further: [
    'labourExploitation',
    'forcedBegging',
    'servileMarriage',
    'irregularAdoption',
    'prenatalPlacement',
    'forcedPregnancy',
    'forcedAbortion',
    'pornography',
    'minorsInCrime',
    'other',
  ],
} as const

export const CONSENTS = ['movement', 'exploitation'] as const
export const ENTRY = ['procured', 'illegal', 'nationalOrResident'] as const
export const ATTEMPT = ['begun', 'completed'] as const
/** Beside the entry itself: SOM Protocol, art. 6(1)(b) and (c). */
export const BESIDE_ENTRY = ['documents', 'illegalStay'] as const
/** What a text may punish more severely. The age of the victim is a fact of its own. */
export const CIRCUMSTANCES = [
  'disability',
  'olderAdult',
  'pregnancy',
  'relativeOrGuardian',
  'abuseOfTrust',
  'publicOfficial',
  'profession',
  'seriousHarm',
  'death',
  'weaponsOrDrugs',
  'sexualAssault',
  'recordings',
  'documentRemoval',
  'organisedGroup',
  'endangered',
  'inhumanTreatment',
] as const

export const GROUPS = { acts: ACTS, means: MEANS, purpose: PURPOSES } as const
export type GroupName = keyof typeof GROUPS

/** Every member of a group. */
export const membersOf = (group: GroupName): readonly string[] => [...GROUPS[group].protocol, ...GROUPS[group].further]
