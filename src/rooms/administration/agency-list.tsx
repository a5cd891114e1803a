import { agencyKinds } from '#journey-file/record-codes.ts'
import { useT } from '#ui/i18n.tsx'
import { useRead } from '#ui/queries.tsx'
import type { AgencyRow, AreaRow } from './administration.contract.ts'
import { RegisterList } from './register-list.tsx'

/** The agencies of the register. */
export function AgencyList() {
  const t = useT()
  const areas = useRead<{ items: AreaRow[] }>('/areas').data?.items ?? []
  const nameOf = new Map(areas.map(({ ref, name }) => [ref, name]))
  return (
    <RegisterList<AgencyRow>
      path="/agencies"
      words={{ title: t('admin.agencies'), add: t('admin.agencies.add'), change: t('admin.agencies.change') }}
      columns={[
        {
          key: 'kind',
          head: t('agency.kind'),
          cell: ({ kind }) => t(`code.agencyKind.${kind}`),
        },
        { key: 'area', head: t('agency.area'), cell: ({ area }) => area && (nameOf.get(area) ?? area) },
      ]}
      questions={[
        { name: 'ref', label: t('agency.ref'), help: t('admin.ref.help'), kind: 'ref', required: true },
        { name: 'name', label: t('agency.name'), kind: 'text' },
        {
          name: 'kind',
          label: t('agency.kind'),
          kind: 'choice',
          required: true,
          options: agencyKinds.map((value) => ({ value, label: t(`code.agencyKind.${value}`) })),
        },
        {
          name: 'area',
          label: t('agency.area'),
          kind: 'one-of-many',
          options: areas.map(({ ref, name }) => ({ value: ref, label: name, note: ref })),
        },
      ]}
    />
  )
}
