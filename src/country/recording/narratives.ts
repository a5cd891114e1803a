import type { Story } from '../story/story.ts'
import { arabicNotes } from './notes-arabic.ts'
import { englishNotes } from './notes-english.ts'
import { frenchNotes } from './notes-french.ts'

/** Sentences by event type: neutral, and never about what was done to a child. */
export type Notes = Readonly<Record<string, readonly string[]>>

const shareWithNote = 0.14

/** Adds a few sentences to some events, in the languages in which the offices write. */
export function annotate(story: Story): void {
  const { random } = story
  for (const draft of story.events) {
    if (!englishNotes[draft.type] || !random.chance(shareWithNote)) continue
    const luck = random.next()
    const notes = luck < 0.6 ? englishNotes : luck < 0.82 ? frenchNotes : arabicNotes
    draft.narrative = random.pick(notes[draft.type] ?? englishNotes[draft.type] ?? [])
  }
}
