import type { DateWords } from '#ui/dates.ts'
import { Mark } from '#ui/mark.tsx'
import type { DefinitionReading } from '../figures/figures.contract.ts'

/** The sources of an indicator, each with its weight and whether anybody has read it there. */
export function SourceList({ sources, words }: Pick<DefinitionReading, 'sources'> & { words: DateWords }) {
  const { t } = words
  return (
    <ul>
      {sources.map(({ instrument, locator, level, readAt }) => (
        <li key={`${instrument} ${locator}`}>
          <span className="meta">{t(`child.level.${level}`)}</span>{' '}
          <bdi>{`${instrument} ${locator}`.trim()}</bdi>{' '}
          <span className={`src ${readAt === null ? 'unknown' : 'met'}`}>
            <Mark status={readAt === null ? 'unknown' : 'met'} />{' '}
            {readAt === null ? t('statistics.unverified') : t('statistics.read')}
          </span>{' '}
          {readAt !== null && (
            <span className="meta">
              <bdi dir="ltr">{readAt}</bdi>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
