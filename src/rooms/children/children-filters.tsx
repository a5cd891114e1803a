import { type FormEvent, useEffect, useState } from 'react'
import { Button, LinkButton } from '#ui/button.tsx'
import { SelectField } from '#ui/choice-fields.tsx'
import { useT } from '#ui/i18n.tsx'
import { Icon } from '#ui/icon.tsx'
import { SegmentedChoice } from '#ui/segmented-choice.tsx'
import { countFilters, type FilterName, type Filters, readFilters } from './children-query.ts'
import './children.css'

const states = ['locked-up', 'in-care', 'absconded', 'with-family-or-unknown', 'died']
const statuses = [
  'police-custody',
  'pre-sentence',
  'sentenced',
  'administrative',
  'immigration',
  'security',
  'protective',
]
const roles = [
  'victim',
  'witness',
  'alleged-offender',
  'accused',
  'recognised-offender',
  'at-risk',
  'civil-party',
  'recruited',
  'trafficked',
  'smuggled',
]
const sexes = ['female', 'male', 'other', 'unknown']

/** Search and filters; each change goes to the address at once, the search words on Enter. */
export function ChildrenFilters(props: {
  filters: Filters
  agency: string
  onChange: (filters: Filters) => void
}) {
  const { filters, onChange } = props
  const t = useT()
  const set = (name: FilterName) => (value: string) => onChange(readFilters({ ...filters, [name]: value }))
  const n = countFilters(filters)
  return (
    <div className="ch-filters">
      <SearchWords q={filters.q} onSearch={set('q')} />
      <SegmentedChoice
        label={t('children.whose')}
        value={filters.whose}
        onChange={set('whose')}
        options={[
          { value: 'mine', label: t('children.mine') },
          { value: 'agency', label: props.agency },
        ]}
      />
      <SegmentedChoice
        label={t('children.risk')}
        value={filters.risk}
        onChange={set('risk')}
        options={['any', 'breached', 'due'].map((value) => ({ value, label: t(`children.risk.${value}`) }))}
      />
      <details className="ch-more" open={n > 0 || undefined}>
        <summary>{t('children.filters', { n })}</summary>
        <div className="ch-grid">
          <SelectField
            label={t('children.state')}
            value={filters.state}
            onChange={set('state')}
            none={t('children.any')}
            options={states.map((value) => ({ value, label: t(`child.where.${value}`) }))}
          />
          <SelectField
            label={t('children.status')}
            value={filters.status}
            onChange={set('status')}
            none={t('children.any')}
            options={statuses.map((value) => ({ value, label: t(`code.detentionStatus.${value}`) }))}
          />
          <SelectField
            label={t('children.role')}
            value={filters.role}
            onChange={set('role')}
            none={t('children.any')}
            options={roles.map((value) => ({ value, label: t(`code.role.${value}`) }))}
          />
          <SelectField
            label={t('child.sex')}
            value={filters.sex}
            onChange={set('sex')}
            none={t('children.any')}
            options={sexes.map((value) => ({ value, label: t(`code.sex.${value}`) }))}
          />
          <SelectField
            label={t('children.closed')}
            value={filters.closed}
            onChange={set('closed')}
            options={['no', 'yes', 'any'].map((value) => ({ value, label: t(`children.closed.${value}`) }))}
          />
          <SelectField
            label={t('children.sort')}
            value={filters.sort}
            onChange={set('sort')}
            options={['alert', 'last', 'ref'].map((value) => ({ value, label: t(`children.sort.${value}`) }))}
          />
          {n > 0 && (
            <LinkButton onClick={() => onChange(readFilters({ q: filters.q, whose: filters.whose }))}>
              {t('children.filters.clear')}
            </LinkButton>
          )}
        </div>
      </details>
    </div>
  )
}

function SearchWords({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const t = useT()
  const [written, write] = useState(q)
  useEffect(() => write(q), [q])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSearch(written.trim())
  }
  return (
    <search>
      <form className="ch-search" onSubmit={submit}>
        <label className="sr" htmlFor="children-q">
          {t('children.search')}
        </label>
        <input
          id="children-q"
          className="in"
          type="search"
          dir="auto"
          placeholder={t('children.search')}
          autoComplete="off"
          value={written}
          onChange={(event) => {
            write(event.target.value)
            // The cross of a search field empties it without Enter.
            if (event.target.value === '') onSearch('')
          }}
        />
        <Button type="submit">
          <Icon name="search" /> {t('shell.search')}
        </Button>
      </form>
    </search>
  )
}
