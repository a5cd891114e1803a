/** The indicators in the groups that people look for; a group keeps the order of the catalogue, core ones first. */

export const sets = ['justice', 'victims', 'rights'] as const
export type StatisticsSet = (typeof sets)[number]

const victims = /^(VW-|RED-T|REF-T)/
const rights = /^SG/

/** The group of an indicator by its id. */
export function setOf(id: string): StatisticsSet {
  if (rights.test(id)) return 'rights'
  return victims.test(id) ? 'victims' : 'justice'
}

/** The indicators of a group, the core ones first. */
export function inSet<Item extends { readonly id: string; readonly core: boolean }>(
  items: readonly Item[],
  set: string,
): Item[] {
  const own = items.filter(({ id }) => setOf(id) === set)
  return [...own.filter(({ core }) => core), ...own.filter(({ core }) => !core)]
}
