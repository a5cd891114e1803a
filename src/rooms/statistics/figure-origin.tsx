import type { ReactNode } from 'react'
import { formatMoment } from '#ui/dates.ts'
import { Absent } from '#ui/figure/absent.tsx'
import type { DefinitionReading, Figure, FiguresAnswer } from '../figures/figures.contract.ts'
import { SourceList } from './source-list.tsx'
import { wordCount, wordDefinition } from './statistics-words.ts'
import type { Frame } from './use-frame.ts'

type Props = {
  item: DefinitionReading
  frame: Frame
  figure: Figure
  answer: FiguresAnswer
  quality: ReactNode
}

/** Where a figure comes from: definition and version, population, when it was counted, sources, codes, quality. */
export function FigureOrigin({ item, frame, figure, answer, quality }: Props) {
  const { words, names } = frame
  const { t } = words
  const { population } = figure
  return (
    <dl className="prov">
      <Line head={t('statistics.definition')}>{wordDefinition(item, words)}</Line>
      <Line head={t('statistics.version')}>
        <bdi>{item.id}</bdi> {t('statistics.version.n', { n: wordCount(item.version, words) })}
      </Line>
      <Line head={t('statistics.quality')}>{quality}</Line>
      {item.measure === 'rate' && (
        <Line head={t('statistics.population')}>
          {population === null ? (
            <Absent absence="missing" />
          ) : (
            <>
              {t('statistics.population.of', {
                area: names.get(population.area) ?? population.area,
                year: String(population.year),
                from: wordCount(population.ageFrom, words),
                to: wordCount(population.ageTo, words),
              })}{' '}
              <span className="meta">
                {population.source === null ? (
                  t('statistics.population.no-source')
                ) : (
                  <bdi>{population.source}</bdi>
                )}
              </span>
            </>
          )}
        </Line>
      )}
      <Line head={t('statistics.counted-at')}>
        {formatMoment(answer.asOf, words)}{' '}
        <span className="meta">
          {t(`statistics.origin.${answer.origin}`)}
          {answer.pending && ` · ${t('statistics.pending')}`}
        </span>
      </Line>
      <Line head={t('statistics.sources')}>
        <SourceList sources={item.sources} words={words} />
      </Line>
      {item.codes.length > 0 && (
        <Line head={t('statistics.codes')}>
          <ul>
            {item.codes.map((code) => (
              <li key={`${code.dataset} ${code.code}`}>
                <bdi className="ref">{code.code}</bdi> <bdi>{code.dataset}</bdi>{' '}
                <span className="meta">
                  {t(`statistics.match.${code.match}`)}, {t(`statistics.verification.${code.verification}`)}
                </span>
              </li>
            ))}
          </ul>
        </Line>
      )}
    </dl>
  )
}

function Line({ head, children }: { head: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{head}</dt>
      <dd>{children}</dd>
    </div>
  )
}
