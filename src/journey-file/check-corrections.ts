import type { Answers } from './ask-known.ts'
import { addProblem, edgesOf, type FileIndex, rowOf } from './file-index.ts'
import { at } from './growing-column.ts'

/**
 * The rules of corrections across records (vocabulary section 3): the corrected event is of the same case,
 * a retraction repeats its type, and no chain of corrections closes on itself.
 */
export function checkCorrections(index: FileIndex, answers: Answers): void {
  const corrected = new Map<number, number>()
  for (const { row, reference, retracts } of index.corrections) {
    const edges = edgesOf(index, row)
    const target = edges[reference] ?? -1
    const found = aboutEvent(index, answers, target)
    corrected.set(row, rowOf(index, target))
    if (!found) continue
    if (found.caseNode !== edges[0]) addProblem(index, row, 'correction.other-case', reference)
    else if (retracts && found.type !== at(index.types, row))
      addProblem(index, row, 'correction.type-differs', reference)
  }
  const referenceOf = new Map(index.corrections.map(({ row, reference }) => [row, reference]))
  for (const row of onCycles(corrected)) addProblem(index, row, 'correction.cycle', referenceOf.get(row))
}

/** Areas may not contain themselves. */
export function checkAreas(index: FileIndex, areaKind: number): void {
  const parents = new Map<number, number>()
  for (let row = 0; row < index.lines.length; row += 1) {
    if (at(index.kinds, row) !== areaKind) continue
    const parent = edgesOf(index, row)[0]
    if (parent !== undefined) parents.set(row, rowOf(index, parent))
  }
  for (const row of onCycles(parents)) addProblem(index, row, 'reference.circular', 0)
}

/** Case and type of an event, in the file or recorded earlier. */
export function aboutEvent(
  index: FileIndex,
  answers: Answers,
  node: number,
): { caseNode: number; type: number } | undefined {
  const row = rowOf(index, node)
  if (row === -1) return answers.events.get(node)
  return { caseNode: edgesOf(index, row)[0] ?? -1, type: at(index.types, row) }
}

/** Those that come back to themselves when each leads to at most one next. */
function onCycles(next: ReadonlyMap<number, number>): number[] {
  const settled = new Set<number>()
  const found: number[] = []
  for (const start of next.keys()) {
    const path: number[] = []
    const position = new Map<number, number>()
    let current: number | undefined = start
    while (current !== undefined && next.has(current) && !settled.has(current) && !position.has(current)) {
      position.set(current, path.push(current) - 1)
      current = next.get(current)
    }
    const entry = current === undefined ? undefined : position.get(current)
    if (entry !== undefined) found.push(...path.slice(entry))
    for (const one of path) settled.add(one)
  }
  return found
}
