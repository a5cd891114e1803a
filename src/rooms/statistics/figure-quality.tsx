import { useRead } from '#ui/queries.tsx'
import type { QualityMarkReading } from '../data-quality/data-quality.contract.ts'
import { QualityLink } from '../data-quality/quality-link.tsx'
import { QualityMarkLine } from '../data-quality/quality-mark.tsx'
import { type StatisticsPeriod, windowOf } from './statistics-period.ts'
import type { Frame } from './use-frame.ts'

type Marks = { readonly marks: Readonly<Record<string, QualityMarkReading>> }

/** How far the record carries each indicator's figure in a period; undefined until it is known. */
export function useQuality(
  { view, offset }: Pick<Frame, 'view' | 'offset'>,
  period: StatisticsPeriod,
): Marks['marks'] | undefined {
  const query = new URLSearchParams({
    ...windowOf(period, offset),
    ...(view.area !== '' && { area: view.area }),
  })
  return useRead<Marks>(`/data-quality/marks?${query}`).data?.marks
}

/** The quality of one figure's data, in marks and sentences. */
export function FigureQuality({ id, frame }: { id: string; frame: Frame }) {
  const marks = useQuality(frame, frame.period)
  const mark = marks?.[id]
  if (marks === undefined || mark === undefined) return frame.words.t('statistics.quality.none')
  return (
    <>
      <QualityMarkLine mark={mark} words={frame.words} explained />
      <QualityLink indicator={id} period={frame.period.key} area={frame.view.area} />
    </>
  )
}
