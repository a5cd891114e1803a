import { SelectField } from '#ui/choice-fields.tsx'
import { Icon } from '#ui/icon.tsx'
import { areaChoices } from './statistics-head.tsx'
import { partsOf, type View } from './statistics-view.ts'
import type { Frame } from './use-frame.ts'

const mostBeside = 3

/** Up to three areas to draw beside the first: added from a list, each taken away by its own button. */
export function CompareAreas(props: { frame: Frame; onChange: (change: Partial<View>) => void }) {
  const { frame, onChange } = props
  const { view, words, names } = frame
  const chosen = partsOf(view.areas).slice(0, mostBeside)
  const left = areaChoices(frame).filter(({ value }) => value !== view.area && !chosen.includes(value))
  return (
    <>
      {chosen.length < mostBeside && left.length > 0 && (
        <SelectField
          label={words.t('statistics.compare-areas')}
          value=""
          none={words.t('statistics.choose-area')}
          onChange={(area) => area !== '' && onChange({ areas: [...chosen, area].join() })}
          options={left}
        />
      )}
      {chosen.map((area) => (
        <button
          key={area}
          type="button"
          className="chip"
          aria-label={words.t('statistics.take-away', { area: names.get(area) ?? area })}
          onClick={() => onChange({ areas: chosen.filter((each) => each !== area).join() })}
        >
          <bdi>{names.get(area) ?? area}</bdi> <Icon name="close" />
        </button>
      ))}
    </>
  )
}
