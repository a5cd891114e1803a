import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { ApiProblem } from '#ui/api.ts'
import { sessionQuery } from '#ui/session.ts'
import { Loading } from '#ui/states.tsx'
import { BrokenPage, NoSuchPage, NoSuchPageAlone } from './no-page.tsx'
import { pages, signInPage } from './pages.ts'
import { SignedIn } from './signed-in.tsx'

type Context = { queryClient: QueryClient }

const root = createRootRouteWithContext<Context>()({ component: Outlet, notFoundComponent: NoSuchPageAlone })

/** Everything that needs a session: whoever has none is sent to sign in, and back afterwards. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: SignedIn,
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queryClient.ensureQueryData(sessionQuery)
    } catch (error) {
      if (error instanceof ApiProblem && error.problem.status === 401) {
        throw redirect({ to: '/sign-in', search: { next: location.href } })
      }
      throw error
    }
  },
})

const signIn = createRoute({ getParentRoute: () => root, path: '/sign-in', component: signInPage })

const kit = createRoute({
  getParentRoute: () => root,
  path: '/kit',
  component: lazyRouteComponent(() => import('../ui/kit/kit.page.tsx'), 'KitPage'),
})

/** The router with every page; `queryClient` remembers the session between pages. */
export function newRouter(queryClient: QueryClient) {
  const tree = root.addChildren([
    signIn,
    kit,
    inside.addChildren(
      pages.map(({ path, component }) =>
        createRoute({ getParentRoute: () => inside, path, component: component ?? NoSuchPage }),
      ),
    ),
  ])
  return createRouter({
    routeTree: tree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPendingComponent: Loading,
    defaultPendingMs: 0,
    defaultErrorComponent: BrokenPage,
    defaultNotFoundComponent: NoSuchPage,
    scrollRestoration: true,
  })
}
