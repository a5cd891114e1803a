import { directionOf } from '#platform/i18n/locales.ts'
import type { Block, Paper, PaperRight, PaperTime } from './paper.ts'

/** A paper as one HTML file that needs nothing else; `sheet` is the text of `paper.css`. */
export function paperHtml(paper: Paper, sheet: string): string {
  const { locale, look, title, running, blocks } = paper
  return [
    '<!doctype html>',
    `<html lang="${locale}" dir="${directionOf(locale)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${plain(title)}</title>`,
    `<style>${sheet}\n${pageRule(running)}</style>`,
    '</head>',
    `<body class="paper-page"><main class="paper ${lookClass(look)}">`,
    `<p class="paper-run">${plain(running)}</p>`,
    `<h1>${plain(title)}</h1>`,
    ...blocks.map(blockHtml),
    '</main></body>',
    '</html>\n',
  ].join('\n')
}

/** The class that gives a paper its size and spacing. */
export function lookClass(look: Paper['look']): string {
  return look === 'formal' ? 'paper-formal' : `paper-child paper-${look}`
}

/** What stands at the head and foot of each printed page, where the browser can. */
export function pageRule(running: string): string {
  const text = running.replace(/["\\<>\n\r]/g, (letter) => `\\${letter.codePointAt(0)!.toString(16)} `)
  return `@page{size:A4;margin:20mm 16mm 18mm;@top-center{content:"${text}";font:8.5pt system-ui,sans-serif;color:#333}@bottom-center{content:counter(page) " / " counter(pages);font:8.5pt system-ui,sans-serif;color:#333}}`
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'facts':
      return `<dl class="paper-facts">${block.rows
        .map(([term, value]) => `<div><dt>${plain(term)}</dt><dd><bdi>${plain(value)}</bdi></dd></div>`)
        .join('')}</dl>`
    case 'heading':
      return `<h${block.level}>${plain(block.text)}</h${block.level}>`
    case 'text':
      return `<p${block.strong ? ' class="paper-strong"' : ''}>${plain(block.text)}</p>`
    case 'list':
      return `<ul class="paper-list">${block.items.map((item) => `<li>${plain(item)}</li>`).join('')}</ul>`
    case 'rights':
      return `<ul class="paper-rights">${block.rights.map(rightHtml).join('\n')}</ul>`
  }
}

function rightHtml({ status, title, lines, times, sources }: PaperRight): string {
  return [
    `<li class="paper-${status}">${mark}<div>`,
    `<h3>${plain(title)}</h3>`,
    ...lines.map((line) => `<p>${plain(line)}</p>`),
    times.length === 0 ? '' : `<ul class="paper-times">${times.map(timeHtml).join('')}</ul>`,
    sources.length === 0
      ? ''
      : `<ul class="paper-sources">${sources.map((source) => `<li><bdi>${plain(source)}</bdi></li>`).join('')}</ul>`,
    '</div></li>',
  ].join('')
}

const mark = '<span class="paper-mark" aria-hidden="true"></span>'

function timeHtml({ status, state, lines }: PaperTime): string {
  return [
    `<li class="paper-${status}">${mark}<div>`,
    `<p><b>${plain(state)}</b> ${plain(lines[0] ?? '')}</p>`,
    ...lines.slice(1).map((line) => `<p>${plain(line)}</p>`),
    '</div></li>',
  ].join('')
}

/** Text as HTML shows it, whatever it holds. */
function plain(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`)
}
