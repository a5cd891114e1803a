import { formatInstant } from '#journey/instant.ts'
import { SelectField } from '#ui/choice-fields.tsx'
import { formatDate } from '#ui/dates.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { SegmentedChoice } from '#ui/segmented-choice.tsx'
import { useSession } from '#ui/session.ts'
import { PeriodChoice } from './period-choice.tsx'
import { inSet, sets } from './statistics-sets.ts'
import type { View } from './statistics-view.ts'
import { wordPeriod } from './statistics-words.ts'
import type { Frame } from './use-frame.ts'

type Change = (change: Partial<View>) => void

/** The head of the page: what is counted for whom, and which group of indicators. */
export function StatisticsHead({ frame, onSet }: { frame: Frame; onSet: (set: string) => void }) {
  const { words, view, definitions } = frame
  const session = useSession()
  const scope = view.scope || frame.scopes[0]
  const whose =
    scope === 'mine'
      ? words.t('statistics.of-agency', { agency: session?.agency.name ?? session?.agency.ref ?? '' })
      : words.t('statistics.of-country', { country: frame.names.get(frame.root) ?? session?.country ?? '' })
  return (
    <PageHeader
      title={words.t('statistics.title')}
      meta={whose}
      tools={
        <SegmentedChoice
          label={words.t('statistics.set')}
          value={view.set}
          onChange={onSet}
          options={sets.map((set) => ({
            value: set as string,
            label: words.t(`statistics.set.${set}`),
            n: inSet(definitions, set).length,
          }))}
        />
      }
    />
  )
}

/** Which time and which area: what all indicators share. */
export function TimeAndPlace({ frame, onChange }: { frame: Frame; onChange: Change }) {
  const { words, view } = frame
  const { t } = words
  return (
    <>
      <PeriodChoice
        label={t('statistics.period')}
        frame={frame}
        value={frame.period}
        onChange={(period) => onChange({ period })}
      />
      <SelectField
        label={t('dimension.area')}
        value={view.area === frame.root ? '' : view.area}
        onChange={(area) => onChange({ area, areas: '' })}
        none={frame.names.get(frame.root) ?? t('statistics.everywhere')}
        options={areaChoices(frame)}
      />
      {frame.scopes.length > 1 && (
        <SelectField
          label={t('statistics.scope')}
          value={view.scope || (frame.scopes[0] ?? '')}
          onChange={(scope) => onChange({ scope })}
          options={frame.scopes.map((value) => ({ value, label: t(`statistics.scope.${value}`) }))}
        />
      )}
    </>
  )
}

/** Every area but the one that all lie in, each region followed by its districts. */
export function areaChoices({ areas, root }: Frame): { value: string; label: string }[] {
  const below = (parent: string, depth: number): { value: string; label: string }[] =>
    areas
      .filter((area) => area.parent === parent)
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .flatMap(({ ref, name }) => [
        { value: ref, label: `${'\u2003'.repeat(depth)}${name}` },
        ...below(ref, depth + 1),
      ])
  if (root !== '') return below(root, 0)
  return areas.map(({ ref, name }) => ({ value: ref, label: name }))
}

/** The period in words, and whether it still runs. */
export function periodWords(frame: Frame): string {
  const { period, offset, words } = frame
  const said = wordPeriod(period, offset, words)
  return period.to > Date.parse(words.now)
    ? words.t('statistics.so-far', {
        period: said,
        day: formatDate(formatInstant(Date.parse(words.now), offset), words),
      })
    : said
}
