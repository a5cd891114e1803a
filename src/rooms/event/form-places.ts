/** What happens in a place that the registers know: where a child is held, housed, examined or heard. */
const somewhere = new Set([
  'apprehended',
  'police-custody-started',
  'detention-ordered',
  'detention-reviewed',
  'admitted',
  'released',
  'absconded',
  'returned',
  'rights-explained',
  'interviewed',
  'medical-examined',
  'complaint-filed',
  'complaint-answered',
  'placed-in-care',
  'care-ended',
  'visited',
  'contacted',
  'separated',
  'force-used',
  'harmed',
  'health-event',
  'education-attended',
  'died',
])

/** What cannot be read without the place: who is locked up follows from where somebody was admitted. */
const askedAlways = new Set(['admitted', 'police-custody-started', 'placed-in-care'])

/** Whether the form of this kind of event asks where it happened. */
export function placeBelongs(type: string): boolean {
  return somewhere.has(type)
}

/** Whether the record is hard to read without the place. */
export function placeMatters(type: string): boolean {
  return askedAlways.has(type)
}
