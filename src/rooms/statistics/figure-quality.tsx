import { useRead } from '#ui/queries.tsx'
import type { DefinitionReading } from '../figures/figures.contract.ts'
import { windowOf } from './statistics-period.ts'
import type { Frame } from './use-frame.ts'

/** How far the record carries the figure. */
export function FigureQuality({ item, frame }: { item: DefinitionReading; frame: Frame }) {
  const { view, period, offset, words } = frame
  const query = new URLSearchParams({
    ...windowOf(period, offset),
    ...(view.area !== '' && { area: view.area }),
  })
  const { data, error } = useRead<{ marks: Record<string, unknown> }>(`/data-quality/marks?${query}`)
  if (error || (data && data.marks[item.id] === undefined)) return words.t('statistics.quality.none')
  return <span aria-busy={data === undefined} />
}
