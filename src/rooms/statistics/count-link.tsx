import { Link } from '@tanstack/react-router'
import type { DefinitionReading } from '../figures/figures.contract.ts'
import { writeCasesOf } from './cases-of.ts'
import { onlyOf, writeView } from './statistics-view.ts'
import type { Frame } from './use-frame.ts'

/** A count that opens the list of cases behind it, for whoever counts what they may open; for others its text. */
export function CountLink(props: {
  frame: Frame
  item: DefinitionReading
  /** The cell: category by dimension; an empty category is the whole. */
  of: Readonly<Record<string, string>>
  part?: 'numerator' | 'denominator'
  text: string
}) {
  const { frame, item, text } = props
  const scope = frame.view.scope || frame.scopes[0]
  const isOfChildren = !['JJ-12', 'JJ-13', 'JJ-14', 'JJ-15'].includes(item.id)
  if (scope !== 'mine' || !isOfChildren) return text
  const only = onlyOf(frame.view)
  const of = { ...(only && { [only.dimension]: only.value }), ...props.of }
  const cases = writeCasesOf({ part: props.part ?? 'numerator', of })
  return (
    <Link
      to="."
      search={writeView({ ...frame.view, cases })}
      resetScroll={false}
      aria-label={frame.words.t('statistics.cases.open', { n: text })}
    >
      {text}
    </Link>
  )
}
