/**
 * Of the children whom one reader may open there is no rate of the population: others may have been counted elsewhere.
 * What is a rate of everybody is a number of one's own.
 */
import type { Cell } from '#indicators/result.ts'
import type { DefinitionReading, Figure } from '../figures/figures.contract.ts'

/** Whether an indicator is a rate of the population. */
export function isRate({ measure }: Pick<DefinitionReading, 'measure'>): boolean {
  return measure === 'rate'
}

/** The declaration of the number that stands for a rate. */
export function countOf(item: DefinitionReading): DefinitionReading {
  return isRate(item) ? { ...item, measure: 'count', unit: 'count' } : item
}

/** A figure with its number in place of its rate; other figures as they are. */
export function ownFigure(figure: Figure): Figure {
  if (figure.unit !== 'per-100000') return figure
  return {
    ...figure,
    ...own(figure),
    unit: 'count',
    population: null,
    notes: figure.notes.filter(({ code }) => !code.startsWith('population')),
    ...(figure.groups && { groups: figure.groups.map((group) => ({ ...group, ...own(group) })) }),
  }
}

function own(cell: Pick<Cell, 'numerator'> & Pick<Figure, 'beside'>) {
  const { fromMinimumAge: _rate, ...beside } = cell.beside
  return { state: 'known' as const, value: cell.numerator, denominator: null, beside }
}
