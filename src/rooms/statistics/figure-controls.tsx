import { SelectField } from '#ui/choice-fields.tsx'
import { useRead } from '#ui/queries.tsx'
import type { DefinitionReading, FiguresAnswer } from '../figures/figures.contract.ts'
import { figuresPath } from './figure-asks.ts'
import { PeriodChoice } from './period-choice.tsx'
import { TimeAndPlace } from './statistics-head.tsx'
import { readPeriod } from './statistics-period.ts'
import { onlyOf, type View } from './statistics-view.ts'
import { wordCategory } from './statistics-words.ts'
import { figureIn } from './use-figures.ts'
import type { Frame } from './use-frame.ts'

type Props = { item: DefinitionReading; frame: Frame; onChange: (change: Partial<View>) => void }

/** What the figure is of: time, area, rows, columns, one category, the period compared with. Each choice acts at once. */
export function FigureControls({ item, frame, onChange }: Props) {
  const { view, words, offset } = frame
  const { t } = words
  const dimensions = item.dimensions.map((value) => ({ value, label: t(`dimension.${value}`) }))
  return (
    <fieldset className="ctl">
      <legend className="sr">{t('statistics.break-down')}</legend>
      <TimeAndPlace frame={frame} onChange={onChange} />
      {dimensions.length > 0 && (
        <>
          <SelectField
            label={t('statistics.rows')}
            value={view.rows}
            none={t('statistics.not-broken-down')}
            onChange={(rows) => onChange({ rows, ...(rows === '' && { cols: '' }), draw: '', show: '' })}
            options={dimensions.filter(({ value }) => value !== view.cols)}
          />
          {view.rows !== '' && (
            <SelectField
              label={t('statistics.cols')}
              value={view.cols}
              none={t('statistics.none')}
              onChange={(cols) => onChange({ cols, draw: '' })}
              options={dimensions.filter(({ value }) => value !== view.rows)}
            />
          )}
          <OnlyChoice item={item} frame={frame} onChange={onChange} />
        </>
      )}
      <PeriodChoice
        label={t('statistics.with')}
        frame={frame}
        value={readPeriod(view.with, offset)}
        none={t('statistics.year-before')}
        onChange={(period) => onChange({ with: period })}
      />
    </fieldset>
  )
}

/** First what to keep to, then which category of it. */
function OnlyChoice({ item, frame, onChange }: Props) {
  const { view, words, names } = frame
  const { t } = words
  const dimension = onlyOf(view)?.dimension ?? (view.only.endsWith(':') ? view.only.slice(0, -1) : '')
  const all = { ...frame, view: { ...view, only: '' } }
  const answer = useRead<FiguresAnswer>(
    dimension === ''
      ? null
      : figuresPath(all, { indicators: [item.id], period: frame.period, by: [dimension] }),
  ).data
  const values = (figureIn(answer, item.id)?.groups ?? []).map(({ by }) => by[dimension] ?? '')
  const chosen = onlyOf(view)?.value ?? ''
  const offered = chosen === '' || values.includes(chosen) ? values : [chosen, ...values]
  return (
    <>
      <SelectField
        label={t('statistics.only')}
        value={dimension}
        none={t('statistics.everybody')}
        onChange={(next) => onChange({ only: next === '' ? '' : `${next}:` })}
        options={item.dimensions.map((value) => ({ value, label: t(`dimension.${value}`) }))}
      />
      {dimension !== '' && (
        <SelectField
          label={t(`dimension.${dimension}`)}
          value={chosen}
          none={t('statistics.everybody')}
          onChange={(value) => onChange({ only: `${dimension}:${value}` })}
          options={offered.map((value) => ({ value, label: wordCategory(dimension, value, names, words) }))}
        />
      )}
    </>
  )
}
