import { useMemo } from 'react'
import type { DateWords } from '#ui/dates.ts'
import { useRead } from '#ui/queries.tsx'
import { useDates } from '#ui/use-dates.ts'
import type { DefinitionReading, DefinitionsAnswer } from '../figures/figures.contract.ts'
import type { Asking } from './figure-asks.ts'
import { countOf, isRate } from './own-counts.ts'
import { lastOver, readPeriod, type StatisticsPeriod } from './statistics-period.ts'
import type { View } from './statistics-view.ts'

/** What every part of the pages needs: the declarations, the names, the view and its period. */
export type Frame = Asking & {
  readonly definitions: readonly DefinitionReading[]
  /** Indicators of which one's own children are a number and no rate. */
  readonly counted: ReadonlySet<string>
  readonly areas: DefinitionsAnswer['areas']
  /** The area that all others lie in; '' where there is none. */
  readonly root: string
  /** Names of areas and agencies by reference. */
  readonly names: ReadonlyMap<string, string>
  readonly scopes: DefinitionsAnswer['scopes']
  readonly period: StatisticsPeriod
  readonly words: DateWords
}

type Agencies = { readonly items: readonly { readonly ref: string; readonly name: string | null }[] }

/** The frame for a view, once the declarations are here; the last whole year where the view says no period. */
export function useFrame(view: View): { query: ReturnType<typeof useDefinitions>; frame: Frame | undefined } {
  const query = useDefinitions()
  const agencies = useRead<Agencies>('/agencies').data
  const words = useDates()
  const { data } = query
  const frame = useMemo(() => {
    if (data === undefined) return undefined
    const { areas, offset, scopes } = data
    const isOwn = (view.scope || scopes[0]) === 'mine'
    const named = [...areas, ...(agencies?.items ?? [])].map(({ ref, name }) => [ref, name ?? ref] as const)
    const roots = areas.filter(({ parent }) => parent === null)
    return {
      view,
      offset,
      scope: view.scope,
      definitions: isOwn ? data.items.map(countOf) : data.items,
      counted: new Set(isOwn ? data.items.filter(isRate).map(({ id }) => id) : []),
      areas,
      root: roots.length === 1 ? (roots[0]?.ref ?? '') : '',
      names: new Map(named),
      scopes,
      period: readPeriod(view.period, offset) ?? lastOver('year', Date.parse(words.now), offset),
      words,
    }
  }, [data, agencies, view, words])
  return { query, frame }
}

function useDefinitions() {
  return useRead<DefinitionsAnswer>('/figures/definitions')
}
