import { useState } from 'react'
import { DataTable } from '#ui/data-table.tsx'
import { formatMoment } from '#ui/dates.ts'
import { useT } from '#ui/i18n.tsx'
import { Pager } from '#ui/pager.tsx'
import { Loaded, useRead } from '#ui/queries.tsx'
import { Section } from '#ui/section.tsx'
import { Empty } from '#ui/states.tsx'
import { Ref } from '#ui/tag.tsx'
import { useDates } from '#ui/use-dates.ts'
import { wordOr } from '../child/child-words.ts'
import type { AuditRow } from './administration.contract.ts'
import { type AuditFilter, AuditFilters, noFilter, queryOf } from './audit-filters.tsx'
import { usePages } from './use-pages.ts'

type Answer = { items: AuditRow[]; after: string | null }

/** What was disclosed and changed, newest first. `own`: only what one did oneself. Looking is itself recorded. */
export function AuditList({ own }: { own?: boolean }) {
  const t = useT()
  const [filter, setFilter] = useState<AuditFilter>(noFilter)
  const asked = queryOf(filter)
  const pages = usePages(asked)
  const query = new URLSearchParams({
    limit: '50',
    ...Object.fromEntries(new URLSearchParams(asked)),
    ...pages.query,
  })
  const audit = useRead<Answer>(`/audit?${query}`)
  return (
    <Section title={t(own ? 'admin.own-audit' : 'admin.audit')}>
      <p className="quiet pad">{t(own ? 'admin.own-audit.help' : 'admin.audit.help')}</p>
      <AuditFilters withPerson={!own} onApply={setFilter} />
      <Loaded query={audit} lines={6}>
        {({ items, after }) =>
          items.length === 0 ? (
            <Empty title={t('admin.audit.none')}>{t('admin.audit.none.help')}</Empty>
          ) : (
            <>
              <Entries rows={items} own={own === true} />
              <Pager
                onPrevious={pages.previous}
                onNext={after === null ? undefined : () => pages.next(after)}
              />
            </>
          )
        }
      </Loaded>
      {!own && (
        <p className="meta pad">
          {t('admin.audit.chain')} <code dir="ltr">npx waymark audit verify</code>
        </p>
      )}
    </Section>
  )
}

function Entries({ rows, own }: { rows: readonly AuditRow[]; own: boolean }) {
  const words = useDates()
  const { t } = words
  const whose = {
    key: 'who',
    head: t('admin.audit.who'),
    cell: ({ person, role, agency }: AuditRow) => (
      <>
        <bdi>{person ?? t('admin.audit.nobody')}</bdi>{' '}
        {role !== null && (
          <span className="meta">
            {t('shell.role-at', { role: t(`role.${role}`), agency: agency ?? '' })}
          </span>
        )}
      </>
    ),
  }
  return (
    <DataTable
      caption={t('admin.audit')}
      rows={rows}
      rowKey={({ chain, seq }) => `${chain} ${seq}`}
      columns={[
        { key: 'at', head: t('admin.audit.when'), cell: ({ at }) => formatMoment(at, words, 'auto') },
        {
          key: 'what',
          head: t('admin.audit.what'),
          cell: ({ action }) => wordOr(`audit.${action}`, action, words),
        },
        ...(own ? [] : [whose]),
        {
          key: 'child',
          head: t('admin.audit.child'),
          cell: ({ child, concernsChild }) =>
            child === null ? concernsChild && t('admin.audit.a-child') : <Ref>{child}</Ref>,
        },
        {
          key: 'detail',
          head: t('admin.audit.detail'),
          cell: ({ detail }) => <span className="meta">{wordDetail(detail, t)}</span>,
        },
      ]}
    />
  )
}

/** The counts and codes of an entry: "events: 12, findings: 7". */
function wordDetail(detail: Readonly<Record<string, unknown>>, t: ReturnType<typeof useT>): string {
  return Object.entries(detail)
    .map(([name, value]) => `${wordOr(`admin.detail.${name}`, name, { t })}: ${wordPart(value, t)}`)
    .join(', ')
}

function wordPart(value: unknown, t: ReturnType<typeof useT>): string {
  if (typeof value === 'boolean') return t(value ? 'form.yes' : 'form.no')
  if (Array.isArray(value)) return value.map(String).join(' ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
