import type { Note } from '#indicators/result.ts'
import { wordNote } from './statistics-words.ts'
import type { Frame } from './use-frame.ts'

/** What a reader must know of a figure, in words: a population that is missing or of an earlier year, and the like. */
export function FigureNotes(props: { id: string; notes: readonly Note[]; frame: Frame }) {
  const { id, notes, frame } = props
  const { words } = frame
  const isCounted = frame.counted.has(id)
  if (notes.length === 0 && !isCounted) return null
  return (
    <ul className="note fig-notes">
      {isCounted && <li>{words.t('statistics.own-counts')}</li>}
      {notes.map((note) => (
        <li key={JSON.stringify(note)}>
          {'dimension' in note && <b>{words.t(`dimension.${note.dimension}`)}: </b>}
          {wordNote(note, words)}
        </li>
      ))}
    </ul>
  )
}
