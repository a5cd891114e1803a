import type { Period } from '#indicators/cube/periods.ts'
import { SelectField } from '#ui/choice-fields.tsx'
import type { DateWords } from '#ui/dates.ts'
import type { DefinitionsAnswer } from '../figures/figures.contract.ts'
import { wordIndicator, wordPeriod } from '../statistics/statistics-words.ts'
import { periodsOffered, type QualityView } from './quality-view.ts'

type Props = {
  view: QualityView
  period: Period
  definitions: DefinitionsAnswer
  agencies: readonly { readonly ref: string; readonly name: string | null }[]
  words: DateWords
  onChange: (change: Partial<QualityView>) => void
}

/** Time, area, agency, figure: each choice acts at once. */
export function QualityControls({ view, period, definitions, agencies, words, onChange }: Props) {
  const { t } = words
  const { offset, areas, items } = definitions
  const offered = periodsOffered(Date.parse(words.now), offset)
  const periods = offered.some(({ key }) => key === period.key) ? offered : [period, ...offered]
  const roots = areas.filter(({ parent }) => parent === null)
  return (
    <fieldset className="q-ctl">
      <legend className="sr">{t('quality.choose')}</legend>
      <SelectField
        label={t('quality.period')}
        value={period.key}
        onChange={(key) => onChange({ period: key })}
        options={periods.map((each) => ({ value: each.key, label: wordPeriod(each, offset, words) }))}
      />
      <SelectField
        label={t('dimension.area')}
        value={view.area}
        none={roots.length === 1 ? (roots[0]?.name ?? t('quality.everywhere')) : t('quality.everywhere')}
        onChange={(area) => onChange({ area })}
        options={areas
          .filter((area) => roots.length !== 1 || area !== roots[0])
          .map(({ ref, name }) => ({ value: ref, label: name }))}
      />
      <SelectField
        label={t('quality.agency')}
        value={view.agency}
        none={t('quality.agency.any')}
        onChange={(agency) => onChange({ agency })}
        options={agencies.map(({ ref, name }) => ({ value: ref, label: name ?? ref }))}
      />
      <SelectField
        label={t('quality.indicator')}
        value={view.indicator}
        none={t('quality.indicator.any')}
        onChange={(indicator) => onChange({ indicator })}
        options={items.map((item) => ({ value: item.id, label: `${item.id} ${wordIndicator(item, words)}` }))}
      />
    </fieldset>
  )
}
