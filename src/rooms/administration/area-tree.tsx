import { LinkButton } from '#ui/button.tsx'
import { useT } from '#ui/i18n.tsx'
import { useRead } from '#ui/queries.tsx'
import { Ref } from '#ui/tag.tsx'
import type { AreaRow } from './administration.contract.ts'
import { RegisterList } from './register-list.tsx'

const levels = ['country', 'region', 'district'] as const

/** The areas, each inside the one that it lies in. */
export function AreaTree() {
  const t = useT()
  const areas = useRead<{ items: AreaRow[] }>('/areas').data?.items ?? []
  const nameOf = new Map(areas.map(({ ref, name }) => [ref, name]))
  return (
    <RegisterList<AreaRow>
      path="/areas"
      words={{ title: t('admin.areas'), add: t('admin.areas.add'), change: t('admin.areas.change') }}
      columns={[
        { key: 'level', head: t('area.level'), cell: ({ level }) => t(`code.areaLevel.${level}`) },
        {
          key: 'parent',
          head: t('area.parent'),
          cell: ({ parent }) => parent && (nameOf.get(parent) ?? parent),
        },
      ]}
      draw={(rows, edit) => <Branch rows={rows} parent={null} edit={edit} />}
      questions={[
        { name: 'ref', label: t('area.ref'), help: t('admin.ref.help'), kind: 'ref', required: true },
        { name: 'name', label: t('area.name'), kind: 'text', required: true },
        {
          name: 'level',
          label: t('area.level'),
          kind: 'choice',
          required: true,
          options: levels.map((value) => ({ value, label: t(`code.areaLevel.${value}`) })),
        },
        {
          name: 'parent',
          label: t('area.parent'),
          kind: 'one-of-many',
          options: areas.map(({ ref, name }) => ({ value: ref, label: name, note: ref })),
        },
      ]}
    />
  )
}

/** The areas that lie in one, each with those that lie in it. What names no area that exists stands at the top. */
function Branch(props: { rows: readonly AreaRow[]; parent: string | null; edit: (row: AreaRow) => void }) {
  const { rows, parent, edit } = props
  const known = new Set(rows.map(({ ref }) => ref))
  const here = rows.filter((row) =>
    parent === null ? row.parent === null || !known.has(row.parent) : row.parent === parent,
  )
  if (here.length === 0) return null
  return (
    <ul className="tree">
      {here.map((row) => (
        <li key={row.ref}>
          <LinkButton onClick={() => edit(row)}>
            <bdi>{row.name}</bdi>
          </LinkButton>{' '}
          <Ref>{row.ref}</Ref>
          <Branch rows={rows} parent={row.ref} edit={edit} />
        </li>
      ))}
    </ul>
  )
}
