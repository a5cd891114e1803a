import type { Translate } from '#platform/i18n/translate.ts'
import type { PathModel } from './path-model.ts'

/** What the sides and the fillings of the ribbon mean; only the fillings that this path has. */
export function PathLegend({ model, t }: { model: PathModel; t: Translate }) {
  const pieces = model.legs.flatMap((leg) => leg.ribbon)
  const fillings = [
    { id: 'home', look: 'sp-care', has: pieces.some((p) => p.kind === 'home' && !p.planned) },
    { id: 'custody', look: 'sp-custody', has: pieces.some((p) => p.kind === 'custody' && !p.planned) },
    { id: 'unknown', look: 'sp-open', has: pieces.some((p) => p.kind === 'unknown' && !p.planned) },
    { id: 'planned', look: 'sp-ghost', has: pieces.some((p) => p.planned) },
  ]
  return (
    <p className="legend">
      <span>{t('path.legend.up')}</span>
      <span>{t('path.legend.down')}</span>
      {fillings
        .filter((filling) => filling.has)
        .map(({ id, look }) => (
          <span key={id}>
            <i className={`key-sp ${look}`} />
            {t(`path.legend.${id}`)}
          </span>
        ))}
    </p>
  )
}
