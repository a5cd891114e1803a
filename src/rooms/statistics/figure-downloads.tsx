import { type RefObject, useState } from 'react'
import { Button, LinkButton } from '#ui/button.tsx'
import { writePng, writeSvg } from '#ui/figure/picture.ts'
import { fileName, saveFile } from '#ui/figure/save-file.ts'
import { writeCsv } from '#ui/figure/write-csv.ts'
import { Icon } from '#ui/icon.tsx'
import type { Figure } from '../figures/figures.contract.ts'
import { aboutFigures } from './about-figures.ts'
import { rowsOfFigures } from './figure-rows.ts'
import { PublishedLinks } from './published-links.tsx'
import type { Frame } from './use-frame.ts'

/** The figure as files: numbers as CSV and XLSX, the drawing as SVG and PNG. Names in the reader's language. */
export function FigureDownloads(props: {
  title: string
  /** The indicator, to lead to what is published of it. */
  id?: string
  frame: Frame
  /** What has been read for this page. */
  figures: readonly Figure[]
  drawn?: RefObject<HTMLDivElement | null>
}) {
  const { title, id, frame, figures, drawn } = props
  const { t } = frame.words
  const [state, setState] = useState<'failed' | 'copied'>()
  const name = (ending: string) => fileName([title, frame.period.key], ending)
  const picture = () => drawn?.current?.querySelector<SVGElement>('.fig-svg svg') ?? null
  const save = (make: () => Promise<void> | void) => {
    setState(undefined)
    Promise.resolve()
      .then(make)
      .catch(() => setState('failed'))
  }
  return (
    <div className="dl">
      <b>{t('statistics.download')}</b>
      <Button
        small
        onClick={() => save(() => saveFile(name('csv'), writeCsv(rowsOfFigures(figures, frame)), 'text/csv'))}
      >
        <Icon name="down2" /> CSV
      </Button>
      <Button small onClick={() => save(() => saveWorkbook(name('xlsx'), figures, frame))}>
        <Icon name="down2" /> XLSX
      </Button>
      {drawn && (
        <>
          <Button
            small
            onClick={() =>
              save(() => {
                const svg = picture()
                if (svg) saveFile(name('svg'), writeSvg(svg, title), 'image/svg+xml')
              })
            }
          >
            <Icon name="down2" /> SVG
          </Button>
          <Button
            small
            onClick={() =>
              save(async () => {
                const svg = picture()
                if (svg) saveFile(name('png'), await writePng(svg, title), 'image/png')
              })
            }
          >
            <Icon name="down2" /> PNG
          </Button>
        </>
      )}
      {id !== undefined && <PublishedLinks id={id} words={frame.words} />}
      <span className="end">
        <LinkButton
          onClick={() =>
            save(async () => navigator.clipboard.writeText(location.href).then(() => setState('copied')))
          }
        >
          {t('statistics.copy-link')}
        </LinkButton>
      </span>
      <span className="meta" role="status">
        {state && t(state === 'failed' ? 'statistics.download.failed' : 'statistics.copied')}
      </span>
    </div>
  )
}

/** A workbook of two sheets: the numbers, and what one must know of them. The writer is fetched when first needed. */
export async function saveWorkbook(name: string, figures: readonly Figure[], frame: Frame): Promise<void> {
  const { writeSheets } = await import('#ui/figure/write-sheets.ts')
  const { t } = frame.words
  const workbook = await writeSheets(
    [
      { name: t('statistics.file.numbers'), rows: rowsOfFigures(figures, frame) },
      { name: t('statistics.file.about'), rows: aboutFigures(figures, frame) },
    ],
    document.documentElement.dir === 'rtl',
  )
  saveFile(name, workbook, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
}
