import { formatMoment } from '#ui/dates.ts'
import type { SheetRow } from '#ui/figure/write-csv.ts'
import type { Figure } from '../figures/figures.contract.ts'
import { wordDefinition, wordIndicator, wordNote } from './statistics-words.ts'
import type { Frame } from './use-frame.ts'

type About = Pick<Frame, 'definitions' | 'words'>

/** What goes with the numbers in a file: that they are exact and not for publication, definitions, sources, notes. */
export function aboutFigures(figures: readonly Figure[], { definitions, words }: About): SheetRow[] {
  const { t } = words
  const ids = [...new Set(figures.map(({ indicator }) => indicator))]
  return [
    [t('statistics.title'), formatMoment(words.now, words)],
    ['', t('statistics.exact')],
    ...ids.flatMap((id): SheetRow[] => {
      const item = definitions.find((each) => each.id === id)
      if (!item) return []
      const notes = figures.filter(({ indicator }) => indicator === id).flatMap((figure) => figure.notes)
      return [
        [id, wordIndicator(item, words)],
        [t('statistics.definition'), wordDefinition(item, words)],
        [t('statistics.version'), item.version],
        [t('statistics.file.unit'), t(`unit.${item.unit}`)],
        ...item.sources.map(({ instrument, locator, readAt }): SheetRow => {
          const state = readAt === null ? t('statistics.unverified') : t('statistics.read')
          return [t('statistics.sources'), `${instrument} ${locator}`.trim(), state]
        }),
        ...item.codes.map(({ dataset, code, match }): SheetRow => {
          return [t('statistics.codes'), `${dataset} ${code}`, t(`statistics.match.${match}`)]
        }),
        ...[...new Set(notes.map((note) => wordNote(note, words)))].map(
          (note): SheetRow => [t('statistics.note'), note],
        ),
      ]
    }),
  ]
}
