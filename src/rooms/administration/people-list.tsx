import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { useT } from '#ui/i18n.tsx'
import { Pager } from '#ui/pager.tsx'
import { Loaded, useRead } from '#ui/queries.tsx'
import { Section } from '#ui/section.tsx'
import { Empty } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextField } from '#ui/text-field.tsx'
import { AddPerson } from './add-person.tsx'
import type { PersonRow } from './administration.contract.ts'
import { usePages } from './use-pages.ts'

type Answer = { items: PersonRow[]; after: string | null }

/** Everybody who works here, by user name; found by name or user name. */
export function PeopleList() {
  const t = useT()
  const [written, write] = useState('')
  const [asked, ask] = useState('')
  const [adding, setAdding] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => ask(written.trim()), 300)
    return () => clearTimeout(timer)
  }, [written])
  const pages = usePages(asked)
  const query = new URLSearchParams({ limit: '25', ...(asked && { q: asked }), ...pages.query })
  const people = useRead<Answer>(`/people?${query}`)
  return (
    <Section
      title={t('admin.people')}
      end={
        <Button small onClick={() => setAdding(true)}>
          {t('admin.people.add')}
        </Button>
      }
    >
      <div className="filters">
        <TextField
          type="search"
          label={t('admin.people.search')}
          dir="auto"
          value={written}
          onChange={write}
        />
      </div>
      <Loaded query={people} lines={6}>
        {({ items, after }) =>
          items.length === 0 ? (
            <Empty title={t('admin.people.none')}>{t('admin.people.none.help')}</Empty>
          ) : (
            <>
              <People rows={items} />
              <Pager
                onPrevious={pages.previous}
                onNext={after === null ? undefined : () => pages.next(after)}
              />
            </>
          )
        }
      </Loaded>
      <AddPerson open={adding} onClose={() => setAdding(false)} />
    </Section>
  )
}

function People({ rows }: { rows: readonly PersonRow[] }) {
  const t = useT()
  return (
    <DataTable
      caption={t('admin.people')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          head: t('admin.name'),
          cell: (row) => (
            <Link to="/admin/$" params={{ _splat: `people/${row.id}` }}>
              <bdi>{row.name}</bdi>
            </Link>
          ),
        },
        { key: 'username', head: t('admin.username'), cell: (row) => <bdi>{row.username}</bdi> },
        {
          key: 'works',
          head: t('admin.works-as'),
          cell: ({ memberships }) => (
            <ul>
              {memberships
                .filter(({ to }) => to === null)
                .map(({ agency, agencyName, role }) => (
                  <li key={`${agency} ${role}`}>
                    {t('shell.role-at', { role: t(`role.${role}`), agency: agencyName ?? agency })}
                  </li>
                ))}
            </ul>
          ),
        },
        { key: 'state', head: t('admin.state'), cell: (row) => <PersonState person={row} /> },
      ]}
    />
  )
}

/** Whether somebody works here, is locked out, or signs in with a password alone. */
export function PersonState({ person }: { person: PersonRow }) {
  const t = useT()
  if (!person.active) return <Tag>{t('admin.state.left')}</Tag>
  return (
    <span className="tags">
      {person.locked && <Tag>{t('admin.state.locked')}</Tag>}
      {!person.secondFactor && <Tag>{t('admin.state.one-factor')}</Tag>}
      {!person.locked && person.secondFactor && t('admin.state.active')}
    </span>
  )
}
