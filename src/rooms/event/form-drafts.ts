import { eventTypes } from '#journey/events/catalogue.ts'
import type { EventForm } from './form-values.ts'

/** What was begun and not saved: whose it is, of which child, which kind, when it was last kept. */
export type Draft = {
  person: string
  child: string
  type: string
  /** The event that it corrects. */
  corrects?: string
  form: EventForm
  /** ISO 8601. */
  keptAt: string
}

const prefix = 'waymark.draft.'
const longestHours = 12

/** Whole drafts live only in memory: what a person wrote about a child is never written to the computer. */
const whole = new Map<string, Draft>()

/**
 * Keeps a draft: whole until the page is reloaded, and without any words that a person wrote until the window
 * is closed. Nobody else who signs in here is shown it.
 */
export function keepDraft(draft: Draft): void {
  const key = keyOf(draft)
  whole.set(key, draft)
  try {
    sessionStorage.setItem(
      prefix + key,
      JSON.stringify({ ...draft, form: withoutWords(draft.type, draft.form) }),
    )
  } catch {
    // Without storage the draft lasts until the page is reloaded.
  }
}

/** The draft of this person for this child and kind of event, if it is not older than twelve hours. */
export function findDraft(wanted: Omit<Draft, 'form' | 'keptAt'>, now: number): Draft | undefined {
  return listDrafts(wanted.person, wanted.child, now).find((draft) => keyOf(draft) === keyOf(wanted))
}

/** Every draft of this person for this child, latest first. What belongs to others, or is old, is forgotten here. */
export function listDrafts(person: string, child: string, now: number): Draft[] {
  const kept = new Map([...readStored(), ...whole])
  for (const [key, draft] of kept) {
    const old = now - Date.parse(draft.keptAt) > longestHours * 3_600_000
    if (old || draft.person !== person) {
      drop(key)
      kept.delete(key)
    }
  }
  return [...kept.values()]
    .filter((draft) => draft.child === child && eventTypes.has(draft.type))
    .toSorted((a, b) => (a.keptAt < b.keptAt ? 1 : -1))
}

/** Forgets a draft: it was saved or thrown away. */
export function dropDraft(draft: Omit<Draft, 'form' | 'keptAt'>): void {
  drop(keyOf(draft))
}

/** A form without the answers that are somebody's own words. */
export function withoutWords(type: string, form: EventForm): EventForm {
  const fields = eventTypes.get(type)?.fields ?? {}
  return {
    ...form,
    narrative: '',
    reason: '',
    fields: Object.fromEntries(
      Object.entries(form.fields).map(([name, answer]) => {
        const field = fields[name]
        const free = field === undefined || ('free' in field && field.free)
        return [name, free ? { ...answer, text: '', because: {}, kept: [] } : answer]
      }),
    ),
  }
}

function keyOf({ person, child, type, corrects }: Omit<Draft, 'form' | 'keptAt'>): string {
  return [person, child, type, corrects ?? ''].join('/')
}

function drop(key: string): void {
  whole.delete(key)
  try {
    sessionStorage.removeItem(prefix + key)
  } catch {
    // Nothing was stored where nothing can be.
  }
}

function readStored(): [string, Draft][] {
  try {
    return Object.keys(sessionStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => [key.slice(prefix.length), JSON.parse(sessionStorage.getItem(key) ?? '') as Draft])
  } catch {
    return []
  }
}
