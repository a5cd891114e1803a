import { type FormEvent, useState } from 'react'
import { api } from '#ui/api.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { SelectField } from '#ui/choice-fields.tsx'
import { Combobox } from '#ui/combobox.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { formatNear } from '#ui/dates.ts'
import { useT } from '#ui/i18n.tsx'
import { Notice } from '#ui/notice.tsx'
import { useProblemText } from '#ui/problem.ts'
import { useRead, useWrite } from '#ui/queries.tsx'
import { Section } from '#ui/section.tsx'
import { Empty } from '#ui/states.tsx'
import { useDates } from '#ui/use-dates.ts'
import type { AgencyRow, PersonRow, PlaceRow } from './administration.contract.ts'
import { roleNames } from './role-names.ts'

type Membership = PersonRow['memberships'][number]
type New = { agency: string; role: string; place?: string }

/** For which agencies a person works, in which roles; ending one closes their sessions in it at once. */
export function PersonMemberships({ person }: { person: PersonRow }) {
  const t = useT()
  const words = useDates()
  const problemText = useProblemText()
  const end = useWrite(
    ({ agency, role }: Membership) =>
      api('DELETE', `/people/${person.id}/memberships?${new URLSearchParams({ agency, role })}`),
    ['/people'],
  )
  const works = ({ agency, agencyName, role }: Membership) =>
    t('shell.role-at', { role: t(`role.${role}`), agency: agencyName ?? agency })
  const current = person.memberships.filter(({ to }) => to === null)
  return (
    <Section title={t('admin.works-as')} n={current.length}>
      {end.error && <Notice kind="error" title={problemText(end.error)} />}
      {person.memberships.length === 0 && (
        <Empty title={t('admin.membership.none')}>{t('admin.membership.none.help')}</Empty>
      )}
      {person.memberships.length > 0 && (
        <DataTable
          caption={t('admin.works-as')}
          rows={person.memberships}
          rowKey={(row) => `${row.agency} ${row.role} ${row.from}`}
          columns={[
            { key: 'works', head: t('admin.works-as'), cell: works },
            {
              key: 'place',
              head: t('envelope.place'),
              cell: ({ place }) => place && <bdi>{place}</bdi>,
            },
            {
              key: 'from',
              head: t('admin.since'),
              cardLabel: t('admin.since'),
              cell: ({ from }) => formatNear(from, words),
            },
            {
              key: 'end',
              head: <span className="sr">{t('admin.membership.end')}</span>,
              cell: (row) =>
                row.to === null ? (
                  <LinkButton
                    aria-label={t('admin.membership.end-this', { works: works(row) })}
                    onClick={() => end.mutate(row)}
                  >
                    {t('admin.membership.end')}
                  </LinkButton>
                ) : (
                  <span className="meta">
                    {t('admin.membership.ended', { when: formatNear(row.to, words) })}
                  </span>
                ),
            },
          ]}
        />
      )}
      <NewMembership key={person.memberships.length} id={person.id} />
    </Section>
  )
}

function NewMembership({ id }: { id: string }) {
  const t = useT()
  const problemText = useProblemText()
  const agencies = useRead<{ items: AgencyRow[] }>('/agencies')
  const places = useRead<{ items: PlaceRow[] }>('/places')
  const [agency, setAgency] = useState('')
  const [role, setRole] = useState('')
  const [place, setPlace] = useState('')
  const [tried, setTried] = useState(false)
  const add = useWrite((row: New) => api('POST', `/people/${id}/memberships`, row), ['/people'])
  const named = (rows: readonly { ref: string; name: string | null }[] | undefined) =>
    (rows ?? []).map(({ ref, name }) => ({ value: ref, label: name ?? ref, note: ref }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (agency !== '' && role !== '') add.mutate({ agency, role, ...(place !== '' && { place }) })
  }
  return (
    <form className="form pad" noValidate onSubmit={submit} aria-label={t('admin.membership.add')}>
      <h3>{t('admin.membership.add')}</h3>
      {add.error && <Notice kind="error" title={problemText(add.error)} />}
      <Combobox
        label={t('admin.agency')}
        error={tried && agency === '' && t('admin.needed.choice')}
        items={named(agencies.data?.items)}
        value={agency}
        onChange={setAgency}
      />
      <SelectField
        label={t('admin.role')}
        none={t('admin.choose')}
        error={tried && role === '' && t('admin.needed.choice')}
        options={roleNames.map((value) => ({ value, label: t(`role.${value}`) }))}
        value={role}
        onChange={setRole}
      />
      {role === 'place-staff' && (
        <Combobox
          label={t('admin.membership.place')}
          optional
          items={named(places.data?.items)}
          value={place}
          onChange={setPlace}
        />
      )}
      <p>
        <Button type="submit">{t('admin.membership.add')}</Button>
      </p>
    </form>
  )
}
