import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { DateWords } from '#ui/dates.ts'
import { useDates } from '#ui/use-dates.ts'

const freshFor = 5 * 60_000
const untilNextTry = 60_000

/**
 * The words for dates by the server's clock: the clock of a computer may be wrong, and a limit is too
 * important for that. `saidNow` is what the server called now when it answered. Moves on every half minute;
 * an answer older than five minutes is read again, once a minute
 * while that fails.
 */
export function useServerDates(
  query: UseQueryResult<unknown, Error>,
  saidNow: string | undefined,
): DateWords {
  const dates = useDates()
  const { dataUpdatedAt, errorUpdatedAt, isFetching, refetch } = query
  const here = Math.max(Date.parse(dates.now), dataUpdatedAt)
  const ahead = saidNow === undefined ? 0 : Date.parse(saidNow) - dataUpdatedAt
  const now = new Date(here + ahead).toISOString()
  const isOld =
    saidNow !== undefined && here - dataUpdatedAt > freshFor && here - errorUpdatedAt > untilNextTry
  const isWanted = isOld && !isFetching
  useEffect(() => {
    if (isWanted) void refetch()
  }, [isWanted, refetch])
  return useMemo(() => ({ ...dates, now }), [dates, now])
}
