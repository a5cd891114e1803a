import type { Note } from '#indicators/result.ts'
import { wordNote } from './statistics-words.ts'
import type { Frame } from './use-frame.ts'

/** What a reader must know of a figure, in words: a population that is missing or of an earlier year, and the like. */
export function FigureNotes({ notes, frame }: { notes: readonly Note[]; frame: Frame }) {
  if (notes.length === 0) return null
  const { words } = frame
  return (
    <ul className="note fig-notes">
      {notes.map((note) => (
        <li key={JSON.stringify(note)}>
          {'dimension' in note && <b>{words.t(`dimension.${note.dimension}`)}: </b>}
          {wordNote(note, words)}
        </li>
      ))}
    </ul>
  )
}
