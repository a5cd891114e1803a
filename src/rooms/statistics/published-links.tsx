import { useQuery } from '@tanstack/react-query'
import type { DateWords } from '#ui/dates.ts'

type Published = { readonly items: readonly { readonly id: string }[] }

const flow = '/sdmx/v2/data/dataflow/WAYMARK/CHILD_JUSTICE/1.0'

/** Where the indicator is published, for everybody: its page and its data as SDMX. Nothing where it is not. */
export function PublishedLinks({ id, words }: { id: string; words: DateWords }) {
  const { t, locale } = words
  const { data } = useQuery({ queryKey: ['public indicators'], queryFn: readPublished, staleTime: 300_000 })
  if (!data?.items.some((item) => item.id === id)) return null
  const query = new URLSearchParams({ 'c[INDICATOR]': id, format: 'csvfilewithlabels', lang: locale })
  return (
    <span className="dl-pub">
      {t('statistics.published.here')}{' '}
      <a href={`/public/${locale}/indicators/${encodeURIComponent(id)}`}>{t('statistics.published.page')}</a>{' '}
      <a href={`${flow}/*?${query}`}>SDMX-CSV</a>
    </span>
  )
}

async function readPublished(): Promise<Published> {
  const answer = await fetch('/api/public/v1/indicators', { headers: { accept: 'application/json' } })
  if (!answer.ok) throw new Error(`the published indicators were not read: ${answer.status}`)
  return (await answer.json()) as Published
}
