import type { DateWords } from '#ui/dates.ts'
import { weighted } from '../child/weighted-words.ts'
import type { TodayLists } from './today-lists.ts'

/** The day in one sentence. What stands between asterisks in the words of a language is its weight. */
export function TodaySentence(props: {
  lists: TodayLists
  hearings: number
  wentHome: number
  words: DateWords
}) {
  const { lists, hearings, wentHome, words } = props
  const sentences = [
    words.t('today.sentence', { breached: lists.breached.length, due: lists.due.length }),
    words.t('today.sentence.hearings', { n: hearings }),
    wentHome > 0 ? words.t('today.sentence.home', { n: wentHome }) : '',
  ]
  return <p className="lede">{weighted(sentences.filter(Boolean).join(' '))}</p>
}
