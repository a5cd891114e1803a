/** The longer code lists of records, exactly as the public contract spells them (vocabulary section 1). */

/** What an agency is. */
export const agencyKinds = [
  'police',
  'prosecution',
  'court',
  'social-services',
  'place-of-detention',
  'probation',
  'health',
  'education',
  'legal-aid',
  'child-protection-ngo',
  'inspection',
  'immigration',
  'armed-forces',
  'statistics',
  'ministry',
  'programme',
] as const

/** What kind of place holds or cares for children. */
export const placeKinds = [
  'police-cell',
  'remand',
  'closed-juvenile',
  'open-juvenile',
  'adult-prison-wing',
  'immigration',
  'psychiatric',
  'residential-care',
  'military',
  'shelter',
  'reception-centre',
] as const

/** Whether and how a child has had to move. */
export const displacements = [
  'resident',
  'internally-displaced',
  'refugee',
  'asylum-seeker',
  'stateless',
  'returnee',
  'migrant',
] as const
