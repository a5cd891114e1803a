import { placeKinds } from '#journey-file/record-codes.ts'
import { useT } from '#ui/i18n.tsx'
import { useRead } from '#ui/queries.tsx'
import type { AgencyRow, AreaRow, PlaceRow } from './administration.contract.ts'
import { RegisterList } from './register-list.tsx'

/** The places that hold or house children. */
export function PlaceList() {
  const t = useT()
  const areas = useRead<{ items: AreaRow[] }>('/areas').data?.items ?? []
  const agencies = useRead<{ items: AgencyRow[] }>('/agencies').data?.items ?? []
  const named = (rows: readonly { ref: string; name: string | null }[]) =>
    rows.map(({ ref, name }) => ({ value: ref, label: name ?? ref, note: ref }))
  const nameOf = new Map([...areas, ...agencies].map(({ ref, name }) => [ref, name ?? ref]))
  return (
    <RegisterList<PlaceRow>
      path="/places"
      words={{ title: t('admin.places'), add: t('admin.places.add'), change: t('admin.places.change') }}
      columns={[
        { key: 'kind', head: t('place.kind'), cell: ({ kind }) => t(`code.placeKind.${kind}`) },
        {
          key: 'capacity',
          head: t('place.capacity'),
          cardLabel: t('place.capacity'),
          numeric: true,
          cell: ({ capacity }) => capacity,
        },
        {
          key: 'agency',
          head: t('place.agency'),
          cell: ({ agency }) => agency && (nameOf.get(agency) ?? agency),
        },
        { key: 'area', head: t('place.area'), cell: ({ area }) => area && (nameOf.get(area) ?? area) },
      ]}
      questions={[
        { name: 'ref', label: t('place.ref'), help: t('admin.ref.help'), kind: 'ref', required: true },
        { name: 'name', label: t('place.name'), kind: 'text' },
        {
          name: 'kind',
          label: t('place.kind'),
          kind: 'choice',
          required: true,
          options: placeKinds.map((value) => ({ value, label: t(`code.placeKind.${value}`) })),
        },
        { name: 'capacity', label: t('place.capacity'), kind: 'number' },
        { name: 'agency', label: t('place.agency'), kind: 'one-of-many', options: named(agencies) },
        { name: 'area', label: t('place.area'), kind: 'one-of-many', options: named(areas) },
        { name: 'separation', label: t('place.separation'), kind: 'text' },
        {
          name: 'complaintsProcedure',
          label: t('place.complaintsProcedure'),
          kind: 'choice',
          options: (['yes', 'no'] as const).map((value) => ({ value, label: t(`form.${value}`) })),
        },
      ]}
    />
  )
}
