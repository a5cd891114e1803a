import './administration.css'
import { Link, useParams } from '@tanstack/react-router'
import { useT } from '#ui/i18n.tsx'
import { Notice } from '#ui/notice.tsx'
import { Crumbs, PageHeader } from '#ui/page-header.tsx'
import { useSession } from '#ui/session.ts'
import { AgencyList } from './agency-list.tsx'
import { AreaTree } from './area-tree.tsx'
import { AuditList } from './audit-list.tsx'
import { LimitList } from './limit-list.tsx'
import { PeopleList } from './people-list.tsx'
import { PersonFile } from './person-file.tsx'
import { PlaceList } from './place-list.tsx'
import { RolesTable } from './roles-table.tsx'

const sections = {
  people: PeopleList,
  roles: RolesTable,
  agencies: AgencyList,
  areas: AreaTree,
  places: PlaceList,
  limits: LimitList,
  audit: AuditList,
} as const
type Section = keyof typeof sections

/** Who works here, where, by which limits, and what was done: for administrators alone. */
export function AdministrationPage() {
  const t = useT()
  const session = useSession()
  const { _splat = '' } = useParams({ strict: false }) as { _splat?: string }
  const [named = '', id] = _splat.split('/')
  const section: Section = Object.hasOwn(sections, named) ? (named as Section) : 'people'
  if (session && !session.may.administer) return <Closed />
  const Content = sections[section]
  const title = t(`admin.${section}`)
  return (
    <>
      <PageHeader
        title={t('shell.administration')}
        pageTitle={t('admin.page-title', { section: title })}
        crumbs={
          id !== undefined && (
            <Crumbs links={<Link to="/admin/people">{t('admin.people')}</Link>} here={t('admin.person')} />
          )
        }
      />
      <nav className="seg admin-nav" aria-label={t('admin.sections')}>
        {(Object.keys(sections) as Section[]).map((each) => (
          <Link key={each} to={`/admin/${each}`} aria-current={each === section ? 'page' : undefined}>
            {t(`admin.${each}`)}
          </Link>
        ))}
      </nav>
      {section === 'people' && id !== undefined ? <PersonFile key={id} id={id} /> : <Content />}
    </>
  )
}

/** What is closed, who can open it, how to ask. */
function Closed() {
  const t = useT()
  return (
    <>
      <PageHeader title={t('shell.administration')} />
      <Notice
        kind="locked"
        title={t('admin.closed')}
        action={<Link to="/account/audit">{t('admin.own-audit')}</Link>}
      >
        {t('admin.closed.help')}
      </Notice>
    </>
  )
}
