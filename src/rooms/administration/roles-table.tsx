import { DataTable } from '#ui/data-table.tsx'
import { useT } from '#ui/i18n.tsx'
import { Section } from '#ui/section.tsx'
import { useDates } from '#ui/use-dates.ts'
import { joinWords } from '../child/child-words.ts'
import {
  compartmentsOf,
  mayAdminister,
  mayRecordEvents,
  mayRegisterChild,
  mayReviewEmergencyAccess,
  mayUseEmergencyAccess,
  type Role,
} from '../sign-in/sign-in.policy.ts'
import { roleNames } from './role-names.ts'

const abilities: readonly [id: string, may: (role: Role) => boolean][] = [
  ['admin.roles.record', mayRecordEvents],
  ['admin.roles.register', mayRegisterChild],
  ['admin.roles.emergency', mayUseEmergencyAccess],
  ['admin.roles.review', mayReviewEmergencyAccess],
  ['admin.roles.administer', mayAdminister],
]

/** What each role may open and do at all. It stands in the code and is nobody's to change here. */
export function RolesTable() {
  const t = useT()
  const words = useDates()
  const list = (items: readonly string[], none: string) =>
    items.length === 0 ? none : joinWords(items, words)
  return (
    <Section title={t('admin.roles')} n={roleNames.length}>
      <p className="quiet pad">{t('admin.roles.help')}</p>
      <DataTable
        caption={t('admin.roles')}
        rows={roleNames}
        rowKey={(role) => role}
        columns={[
          { key: 'role', head: t('admin.role'), cell: (role) => t(`role.${role}`) },
          {
            key: 'opens',
            head: t('admin.roles.opens'),
            cardLabel: t('admin.roles.opens'),
            cell: (role) =>
              list(
                compartmentsOf(role).map((each) => t(`code.compartment.${each}`)),
                t('admin.roles.nothing'),
              ),
          },
          {
            key: 'does',
            head: t('admin.roles.does'),
            cardLabel: t('admin.roles.does'),
            cell: (role) =>
              list(
                abilities.filter(([, may]) => may(role)).map(([id]) => t(id)),
                t('admin.roles.none'),
              ),
          },
        ]}
      />
    </Section>
  )
}
