import {
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ApiProblem, api } from './api.ts'
import { useProblemText } from './problem.ts'
import { type Session, sessionQuery } from './session.ts'
import { Failed, Loading } from './states.tsx'

/** The memory of what was read. Refusals are not asked again; a lost connection is, twice. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && isOutage(error),
      },
      // Without a connection a write fails at once and says so: one that waited unseen would look like one that hangs.
      mutations: { networkMode: 'always' },
    },
  })
}

/** Another session or another standing sees other children: nothing of what was read before may stay. */
export function replaceSession(client: QueryClient, session: Session): void {
  const others = { predicate: (query: { queryKey: readonly unknown[] }) => query.queryKey[0] !== '/session' }
  client.setQueryData(sessionQuery.queryKey, session)
  client.removeQueries({ ...others, type: 'inactive' })
  void client.resetQueries(others)
}

/** Reads a path of the API: `useRead<Child>('/children/26-0418-K')`. `null` reads nothing yet. */
export function useRead<T>(path: string | null): UseQueryResult<T, Error> {
  return useQuery<T, Error>({
    queryKey: [path],
    queryFn: () => api<T>('GET', path ?? ''),
    enabled: path !== null,
  })
}

/**
 * Writes, then reads afresh everything whose path begins with one of `refresh`:
 * `useWrite((event: NewEvent) => api('POST', '/events', event), ['/children', '/today'])`.
 */
export function useWrite<Input, Output>(
  write: (input: Input) => Promise<Output>,
  refresh: readonly string[] = [],
): UseMutationResult<Output, Error, Input> {
  const client = useQueryClient()
  return useMutation<Output, Error, Input>({
    mutationFn: write,
    onSuccess: () =>
      client.invalidateQueries({
        predicate: ({ queryKey: [path] }) =>
          typeof path === 'string' && refresh.some((start) => path.startsWith(start)),
      }),
  })
}

/** What was read, or its loading, or why it failed and a way to try again. */
export function Loaded<T>(props: {
  query: UseQueryResult<T, Error>
  /** "Loading 23 children" */
  loading?: ReactNode
  lines?: number
  children: (data: T) => ReactNode
}) {
  const { query } = props
  const problemText = useProblemText()
  if (query.data !== undefined) return props.children(query.data)
  if (query.error) return <Failed onRetry={() => void query.refetch()}>{problemText(query.error)}</Failed>
  return <Loading lines={props.lines}>{props.loading}</Loading>
}

function isOutage(error: Error): boolean {
  return error instanceof ApiProblem && (error.problem.status === 0 || error.problem.status >= 502)
}
