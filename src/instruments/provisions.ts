/** Which articles and paragraphs of an instrument the safeguards rest on; derived, so that it is said once. */
import { safeguards } from '#safeguards/catalogue.ts'
import type { Safeguard } from '#safeguards/safeguard.ts'
import type { Source } from '#safeguards/source.ts'

export type Provision = { readonly locator: string; readonly safeguards: readonly string[] }

/** The provisions of one instrument in the order in which safeguards first name them. */
export function provisionsOf(instrument: string, rules: readonly Safeguard[] = safeguards): Provision[] {
  const found = new Map<string, string[]>()
  for (const { id, sources } of rules) {
    for (const cited of sources as readonly Source[]) {
      if (cited.instrument !== instrument) continue
      found.set(cited.locator, [...(found.get(cited.locator) ?? []), id])
    }
  }
  return [...found].map(([locator, ids]) => ({ locator, safeguards: ids }))
}
