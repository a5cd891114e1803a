/** The list of all rights as a document. */
import { defaultProfile } from '#safeguards/profile.ts'
import { type Safeguard, stages } from '#safeguards/safeguard.ts'
import { citationOf } from '#safeguards/source.ts'
import { wordRight } from '../rooms/child/child-words.ts'
import { limitsInForce } from '../rooms/safeguards/limits-in-force.ts'
import { wordAmount } from '../rooms/safeguards/rights-words.ts'
import { english } from './words.ts'

/** Every safeguard by stage, with its limit and where it is written, linked to its own page. */
export function documentIndex(safeguards: readonly Safeguard[]): string {
  const sections = stages.flatMap((stage) => [
    `## ${english.t(`stage.${stage}`)}`,
    [
      '| right | limit | source |',
      '| --- | --- | --- |',
      ...safeguards.filter((each) => each.stage === stage).map(rowOf),
    ].join('\n'),
  ])
  return `${[
    '# The rights, as rules',
    'Generated from the declarations in `src/safeguards` by `npm run docs`; a test holds that they agree. [The states of a journey](../journey.md)',
    ...sections,
  ].join('\n\n')}\n`
}

function rowOf(safeguard: Safeguard): string {
  const { id, sources } = safeguard
  const limits = limitsInForce(safeguard, defaultProfile, 0).map(({ amount, parameter, advisory }) => {
    const said = wordAmount(amount, english)
    return parameter ? `${said} (parameter)` : advisory ? `${said} (advised)` : said
  })
  const link = `[${id}](${id.toLowerCase()}.md) ${wordRight(id, english)}`
  return `| ${link} | ${limits.join('; ') || '–'} | ${citationOf(sources[0])} |`
}
