/**
 * The codes that event types share, exactly as the public contract spells them (vocabulary section 2).
 * People never see a code: they read its label, `code.<field>.<code>`.
 */

/** By which way a report came. */
export const reportChannels = [
  'child',
  'parent',
  'school',
  'health',
  'police',
  'hotline',
  'online',
  'neighbour',
  'other',
] as const

/** What the child is in a case; several at once are possible. */
export const roles = [
  'victim',
  'witness',
  'alleged-offender',
  'accused',
  'recognised-offender',
  'at-risk',
  'civil-party',
  'recruited',
  'trafficked',
  'smuggled',
] as const

/** What a child is screened for. */
export const screeningSubjects = ['recruited', 'trafficked', 'smuggled', 'victim-among-offenders'] as const

/** Why a child was arrested. */
export const apprehensionGrounds = [
  'offence',
  'flagrante',
  'warrant',
  'status-offence',
  'immigration',
  'security',
  'protection',
] as const

/** Before whom a child is brought. */
export const authorities = ['judge', 'court', 'prosecutor', 'other'] as const

/** What that authority decides about liberty. */
export const firstDecisions = ['release', 'detain', 'conditional-release'] as const

/** The statuses of detention that an order can give. */
export const orderedDetentionStatuses = [
  'pre-sentence',
  'sentenced',
  'administrative',
  'immigration',
  'security',
  'protective',
] as const

/** What a review of detention decides. */
export const reviewOutcomes = ['continue', 'release', 'alternative'] as const

/** How far a child is kept apart from adults. */
export const separationsFromAdults = ['wholly', 'partly', 'no', 'best-interests-exception'] as const

/** To whom a child is released. */
export const releaseDestinations = [
  'family',
  'guardian',
  'care',
  'independent',
  'handed-over',
  'other',
] as const

/** What parents are told of. */
export const informedOf = ['apprehension', 'admission', 'transfer', 'hearing', 'health', 'release'] as const

/** How rights are explained. */
export const explanationForms = ['oral', 'written', 'easy-read', 'sign'] as const

/** Whether the child understood. */
export const understandings = ['yes', 'partly', 'no'] as const

/** How an interview is recorded. */
export const recordings = ['none', 'audio', 'video'] as const

/** How an age is determined. */
export const ageMethods = ['document', 'holistic-assessment', 'medical', 'declaration'] as const

/** Why a child is examined. */
export const examinationReasons = ['admission', 'injury', 'sexual-violence', 'routine'] as const

/** To whom a complaint goes. */
export const complaintChannels = [
  'director',
  'central-administration',
  'judiciary',
  'ombudsman',
  'other',
] as const

/** What diversion consists of. */
export const diversionMeasures = [
  'warning',
  'mediation',
  'conferencing',
  'community-service',
  'treatment',
  'education',
  'supervision',
  'other',
] as const

/** At which stage a child is diverted. */
export const diversionStages = ['police', 'prosecution', 'court'] as const

/** What a hearing is about. */
export const hearingKinds = ['first', 'detention', 'trial', 'sentencing', 'review', 'appeal', 'care'] as const

/** What protects a child who gives evidence. */
export const specialMeasures = [
  'screen',
  'video-link',
  'pre-recorded',
  'closed-court',
  'no-direct-confrontation',
  'support-person',
  'breaks',
] as const

/** What a court finds. */
export const adjudicationOutcomes = [
  'responsible',
  'not-responsible',
  'dismissed',
  'withdrawn',
  'no-case',
] as const

/** What kind of sentence follows. */
export const sanctions = ['custodial', 'suspended-custodial', 'non-custodial', 'absolute-discharge'] as const

/** Measures in freedom. */
export const measures = [
  'bail',
  'supervision',
  'probation',
  'curfew',
  'community-service',
  'restorative',
  'treatment',
  'education',
  'house-arrest',
  'electronic-monitoring',
  'other',
] as const

/** What a measure stands in the place of. */
export const measureAlternativesTo = ['pre-sentence-detention', 'sentence', 'prosecution'] as const

/** How much danger a child is in. */
export const riskLevels = ['none', 'low', 'medium', 'high'] as const

/** What protects a child from somebody. */
export const protectiveMeasures = [
  'no-contact',
  'restraining',
  'relocation',
  'identity-protection',
  'police-protection',
] as const

/** In which form of care a child lives. */
export const careKinds = [
  'kinship',
  'foster',
  'residential',
  'shelter',
  'guardian',
  'kafala',
  'independent',
  'other',
] as const

/** What consent is given to. */
export const consentSubjects = ['services', 'sharing', 'tracing'] as const

/** Who consents. */
export const consentGivers = ['child', 'caregiver', 'other'] as const

/** How soon a referral has to be answered. */
export const referralUrgencies = ['1h', '3h', '24h', '72h', 'routine'] as const

/** What the other agency answers. */
export const referralAnswers = ['accepted', 'declined'] as const

/** What help a child receives. */
export const serviceKinds = [
  'health',
  'mental-health',
  'psychosocial',
  'legal',
  'shelter',
  'education',
  'livelihood',
  'family-support',
  'rehabilitation',
  'other',
] as const

/** How somebody checks on a child. */
export const followUpWays = ['visit', 'call', 'remote'] as const

/** Who visits or contacts a child who is held. */
export const visitors = ['parent', 'family', 'guardian', 'lawyer', 'other'] as const

/** How a child who is held has contact. */
export const contactWays = ['visit', 'call', 'letter', 'video'] as const

/** Why a child is kept apart. */
export const separationKinds = ['disciplinary', 'protective', 'medical', 'administrative'] as const

/** What kind of force is used. */
export const forceKinds = ['physical', 'restraint', 'chemical', 'other'] as const

/** How a child is harmed while held. */
export const harmKinds = [
  'assault-by-staff',
  'assault-by-peer',
  'sexual-violence',
  'self-harm',
  'accident',
] as const

/** What makes good a harm. */
export const redressKinds = ['compensation', 'restitution', 'rehabilitation', 'apology', 'guarantee'] as const

/** Who reports harm online. */
export const onlineReportSources = ['hotline', 'platform', 'child', 'parent', 'police', 'foreign'] as const

/** What kind of harm is done online. Codes as the contract has them; people read our labels. */
export const onlineHarmKinds = [
  'csam',
  'grooming',
  'sextortion',
  'live-stream',
  'non-consensual-images',
  'trafficking',
  'bullying',
  'recruitment',
] as const

/** On what ground detention is ordered. */
export const detentionGrounds = ['flight', 'danger-to-others', 'danger-to-self', 'evidence', 'other'] as const

/** The levels at which risk factors and strengths lie. */
export const ecologicalLevels = ['individual', 'relationship', 'community', 'socio-political'] as const
