import { randomBytes } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { compartments } from '#journey/envelope.ts'
import { translator } from '#platform/i18n/load-catalog.ts'
import { locales } from '#platform/i18n/locales.ts'
import { createLog } from '#platform/log.ts'
import { paperHtml } from '../rooms/rights-summary/paper-html.ts'
import { readSummary } from '../rooms/rights-summary/read-summary.ts'
import { askedFor, purposes } from '../rooms/rights-summary/rights-summary.policy.ts'
import { wordPaper } from '../rooms/rights-summary/word-paper.ts'
import type { Acting } from '../rooms/sign-in/acting.ts'
import { asOperator, inOwnSession, tell } from './act.ts'
import { type Command, readArguments, UsageError } from './command.ts'

const sheet = new URL('../rooms/rights-summary/paper.css', import.meta.url)

/** The rights summary of one child as an HTML file that needs nothing else; for whom and why is recorded. */
export const summary: Command = async (args) => {
  const { values, positionals } = readArguments(
    args,
    {
      for: { type: 'string' },
      purpose: { type: 'string', default: 'asked' },
      language: { type: 'string', default: 'en' },
      out: { type: 'string' },
    },
    1,
  )
  const [ref] = positionals
  if (ref === undefined) throw new UsageError('of which child?')
  const asked = {
    for: oneOf(askedFor, values.for, 'for'),
    purpose: oneOf(purposes, values.purpose, 'purpose'),
    language: oneOf(locales, values.language, 'language'),
    answers: 'no',
  } as const
  return asOperator((deployment, profile) =>
    inOwnSession(deployment, async (db, client) => {
      const now = () => new Date()
      const deps = {
        ...deployment,
        profile: () => profile,
        now,
        random: randomBytes,
        log: createLog('error'),
      }
      const given = await readSummary(
        deps,
        operator(deployment.serviceSecret, profile.country),
        db,
        client,
        ref,
        asked,
        compartments,
      )
      const paper = wordPaper(given, {
        locale: asked.language,
        digits: 'latin',
        t: translator(asked.language),
        now: given.asOf,
        timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      })
      const html = paperHtml(paper, await readFile(sheet, 'utf8'))
      if (values.out === undefined) process.stdout.write(html)
      else {
        const draft = `${values.out}.part`
        await writeFile(draft, html, { mode: 0o600 })
        await rename(draft, values.out)
        tell(`written to ${values.out}`)
      }
      return 0
    }),
  )
}

/** Whoever runs the command: opens everything, so that only the recipient's copy narrows what is given. */
function operator(secret: string, country: string): Acting {
  return {
    secret,
    session: {
      id: '',
      personId: '',
      displayName: 'Waymark',
      username: 'operator',
      locale: 'en',
      agency: country,
      role: 'supervisor',
      place: null,
      compartments: [...compartments],
      expiresAt: new Date(0),
      idleSeconds: 0,
    },
  }
}

function oneOf<const T extends string>(allowed: readonly T[], found: string | undefined, name: string): T {
  const chosen = allowed.find((each) => each === found)
  if (chosen === undefined)
    throw new UsageError(`--${name}: found ${JSON.stringify(found ?? '')}, allowed: ${allowed.join(', ')}`)
  return chosen
}
