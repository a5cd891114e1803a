import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import PO from 'pofile'
import type { Catalog } from './translate.ts'

/** The text of one PO file and the name of the part it holds (`journey` for `journey.po`). */
export type Part = { name: string; text: string }

/** Ids to ICU messages of one part, as a translator wrote them. Refuses an id that stands twice or is empty. */
export function readPart({ name, text }: Part): Map<string, string> {
  const messages = new Map<string, string>()
  for (const { msgid, msgstr, obsolete } of PO.parse(text).items) {
    if (obsolete) continue
    if (messages.has(msgid)) throw new Error(`${name}.po: "${msgid}" stands twice`)
    const words = msgstr[0] ?? ''
    if (words === '') throw new Error(`${name}.po: "${msgid}" has no words`)
    messages.set(msgid, words)
  }
  return messages
}

/** One catalogue of all the parts of a language. Refuses an id that two parts claim, and bad ICU. */
export function compileCatalog(parts: readonly Part[]): Catalog {
  const owners = new Map<string, string>()
  const catalog: Catalog = {}
  for (const part of parts) {
    for (const [id, words] of readPart(part)) {
      const owner = owners.get(id)
      if (owner) throw new Error(`"${id}" stands in ${owner}.po and in ${part.name}.po`)
      owners.set(id, part.name)
      catalog[id] = compile(words, `${part.name}.po: "${id}"`)
    }
  }
  return catalog
}

function compile(words: string, place: string) {
  try {
    return compileMessageOrThrow(words)
  } catch (error) {
    throw new Error(`${place} is not a message: ${(error as Error).message}`)
  }
}
