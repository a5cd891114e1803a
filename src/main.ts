import { randomBytes } from 'node:crypto'
import { ping } from '#platform/db.ts'
import { createApp } from '#platform/http/app.ts'
import { serveApp } from '#platform/http/serve-app.ts'
import { translator } from '#platform/i18n/load-catalog.ts'
import { pickLocale } from '#platform/i18n/locales.ts'
import type { Logger } from '#platform/log.ts'
import type { Profile } from '#safeguards/profile.ts'
import type { Deployment } from './deployment.ts'
import { administrationRoutes } from './rooms/administration/administration.routes.ts'
import { apiReferenceRoutes } from './rooms/api-reference/api-reference.routes.ts'
import { breachRoutes } from './rooms/breach/breach.routes.ts'
import { tellInTime } from './rooms/breach/tell-in-time.ts'
import { childRoutes } from './rooms/child/child.routes.ts'
import { childrenRoutes } from './rooms/children/children.routes.ts'
import { dataQualityRoutes } from './rooms/data-quality/data-quality.routes.ts'
import type { RoomDeps } from './rooms/deps.ts'
import { eventRoutes } from './rooms/event/event.routes.ts'
import { figuresRoutes } from './rooms/figures/figures.routes.ts'
import { keepCounting } from './rooms/figures/keep-counting.ts'
import { emergencyRoutes } from './rooms/involvement/emergency.routes.ts'
import { involvementRoutes } from './rooms/involvement/involvement.routes.ts'
import { refoldAsTimePasses } from './rooms/journeys/as-time-passes.ts'
import { publicSiteRoutes } from './rooms/public-site/public-site.routes.ts'
import { releaseRoutes } from './rooms/release/release.routes.ts'
import { workOnReleases } from './rooms/release/release-job.ts'
import { openSigningKey } from './rooms/release/signing-key.ts'
import { rightsSummaryRoutes } from './rooms/rights-summary/rights-summary.routes.ts'
import { safeguardsRoutes } from './rooms/safeguards/safeguards.routes.ts'
import { sdmxRoutes } from './rooms/sdmx/sdmx.routes.ts'
import { signInRoutes } from './rooms/sign-in/sign-in.routes.ts'
import { countForReports } from './rooms/statistics/count-for-reports.ts'
import { makeReportsInTime } from './rooms/statistics/make-reports.ts'
import { statisticsRoutes } from './rooms/statistics/statistics.routes.ts'
import { todayRoutes } from './rooms/today/today.routes.ts'
import { journeyFileBytes, transferRoutes } from './rooms/transfer/transfer.routes.ts'
import { unReturnRoutes } from './rooms/un-return/un-return.routes.ts'

/** The server, composed: everything that answers a request stands here, in the order in which it is asked. */
export async function composeServer(
  deployment: Deployment,
  profile: Profile,
  log: Logger,
  appFolder: string,
  now: () => Date = () => new Date(),
) {
  let inForce = profile
  const deps: RoomDeps = {
    pool: deployment.pool,
    serviceSecret: deployment.serviceSecret,
    vault: deployment.vault,
    profile: () => inForce,
    onProfile: (next) => {
      inForce = next
      passing.refoldAll()
    },
    log,
    now,
    random: randomBytes,
  }
  const passing = refoldAsTimePasses(deps)
  const telling = tellInTime(deps)
  const counting = keepCounting(deps, () => passing.refoldAll())
  const releasing = workOnReleases(deps)
  const reporting = makeReportsInTime(deps, countForReports(deps))
  const app = createApp({
    log,
    chooseWords: (acceptLanguage) => translator(pickLocale((acceptLanguage ?? '').split(','))),
    isReady: () => ping(deployment.pool),
    largeBodies: { '/api/v1/journey-file': journeyFileBytes },
  })
  app.route('/', signInRoutes(deps))
  app.route('/', todayRoutes(deps))
  app.route('/', childrenRoutes(deps))
  app.route('/', childRoutes(deps))
  app.route('/', breachRoutes(deps))
  app.route('/', rightsSummaryRoutes(deps))
  app.route('/', eventRoutes(deps))
  app.route('/', involvementRoutes(deps))
  app.route('/', emergencyRoutes(deps))
  app.route('/', transferRoutes(deps))
  app.route('/', safeguardsRoutes(deps))
  app.route('/', figuresRoutes(deps))
  app.route('/', dataQualityRoutes(deps))
  app.route('/', unReturnRoutes(deps))
  const signer = openSigningKey(deployment.config.keyFile, (line) => log.warn(line))
  app.route('/', releaseRoutes(deps, signer, releasing.nudge))
  app.route('/', statisticsRoutes(deps))
  app.route('/', administrationRoutes(deps))
  app.route('/', publicSiteRoutes(deps))
  app.route('/', sdmxRoutes(deps))
  app.route('/', apiReferenceRoutes(app))
  app.route('/', await serveApp(appFolder))
  return {
    app,
    deps,
    close: async () =>
      void (await Promise.all([
        passing.stop(),
        telling.stop(),
        releasing.stop(),
        counting.stop(),
        reporting.stop(),
      ])),
  }
}
