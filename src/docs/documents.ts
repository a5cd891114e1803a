import { safeguards } from '#safeguards/catalogue.ts'
import { examplesOf } from '../rooms/safeguards/examples.ts'
import { documentIndex } from './index-document.ts'
import { documentJourney } from './journey-document.ts'
import { documentSafeguard } from './safeguard-document.ts'

/** Every generated document by its path under `docs`. */
export async function makeDocuments(): Promise<ReadonlyMap<string, string>> {
  const made = new Map([
    ['journey.md', documentJourney()],
    ['safeguards/README.md', documentIndex(safeguards)],
  ])
  for (const safeguard of safeguards) {
    for (const [name, content] of documentSafeguard(safeguard, await examplesOf(safeguard.id))) {
      made.set(`safeguards/${name}`, content)
    }
  }
  return made
}
