import { useState } from 'react'
import { LinkButton } from '#ui/button.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { formatDate, formatMoment } from '#ui/dates.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Loaded, useRead } from '#ui/queries.tsx'
import { Section } from '#ui/section.tsx'
import { useDates } from '#ui/use-dates.ts'
import type { ParameterRow } from './administration.contract.ts'
import { LimitEditor } from './limit-editor.tsx'
import { lawsOf } from './limit-form.ts'
import type { Law, ProfileReading } from './limit-types.ts'
import { wordAmount, wordLimitOf } from './limit-words.ts'

/** Every limit with its right: what the standard or our default says, what holds here, what the law says. */
export function LimitList() {
  const words = useDates()
  const { t } = words
  const profile = useRead<ProfileReading>('/profile')
  const [editing, edit] = useState<string>()
  const row = profile.data?.parameters.find(({ safeguard }) => safeguard === editing)
  const when = profile.data?.recordedAt
  const version = when
    ? t('admin.limits.version', {
        version: profile.data?.version,
        who: profile.data?.recordedBy,
        when: formatMoment(when, words),
      })
    : t('admin.limits.unchanged')
  return (
    <Section title={t('admin.limits')} n={profile.data?.parameters.length} note={profile.data && version}>
      <p className="quiet pad">{t('admin.limits.help')}</p>
      <Loaded query={profile} lines={6}>
        {({ parameters }) => (
          <DataTable
            caption={t('admin.limits')}
            rows={parameters}
            rowKey={({ safeguard }) => safeguard}
            columns={[
              {
                key: 'right',
                head: t('admin.limits.right'),
                cell: (each) => (
                  <LinkButton onClick={() => edit(each.safeguard)}>
                    {wordLimitOf(each.safeguard, words)}
                  </LinkButton>
                ),
              },
              {
                key: 'standard',
                head: t('admin.limits.standard'),
                cardLabel: t('admin.limits.standard'),
                cell: (each) => wordAmount(each.standard, each.unit, words),
              },
              {
                key: 'here',
                head: t('admin.limits.here'),
                cardLabel: t('admin.limits.here'),
                cell: (each) => <Here row={each} />,
              },
              {
                key: 'law',
                head: t('admin.limits.law'),
                cardLabel: t('admin.limits.law'),
                cell: (each) => <Laws laws={lawsOf(each)} />,
              },
            ]}
          />
        )}
      </Loaded>
      <Dialog
        wide
        open={row !== undefined}
        onClose={() => edit(undefined)}
        title={row ? wordLimitOf(row.safeguard, words) : ''}
      >
        {row && profile.data && (
          <LimitEditor profile={profile.data} row={row} onClose={() => edit(undefined)} />
        )}
      </Dialog>
    </Section>
  )
}

function Here({ row }: { row: ParameterRow }) {
  const words = useDates()
  if (!row.isParameter) return <span className="meta">{words.t('admin.limits.fixed')}</span>
  const told = wordAmount(row.value, row.unit, words)
  return row.value === row.standard ? told : <b>{told}</b>
}

function Laws({ laws }: { laws: readonly Law[] }) {
  const words = useDates()
  return (
    <ul>
      {laws.map((law) => (
        <li key={`${law.citation} ${law.inForceFrom}`}>
          {wordAmount(law.limit.value, law.limit.unit, words)}, <bdi>{law.citation}</bdi>{' '}
          <span className="meta">{wordForce(law, words)}</span>
        </li>
      ))}
    </ul>
  )
}

function wordForce({ inForceFrom, inForceUntil }: Law, words: ReturnType<typeof useDates>): string {
  const { t } = words
  const from = inForceFrom && t('admin.law.from', { date: formatDate(inForceFrom, words) })
  const until = inForceUntil && t('admin.law.until', { date: formatDate(inForceUntil, words) })
  return [from, until].filter(Boolean).join(' ')
}
