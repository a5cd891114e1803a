import { Button } from '#ui/button.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { useT } from '#ui/i18n.tsx'
import { Notice } from '#ui/notice.tsx'
import type { Question, Values } from './register-form.ts'

/** Somebody else changed the same row meanwhile: both versions side by side, to compare and choose. */
export function RegisterConflict(props: {
  questions: readonly Question[]
  mine: Values
  theirs: Values
  onKeepMine: () => void
  onTakeTheirs: () => void
}) {
  const { mine, theirs } = props
  const t = useT()
  const differing = props.questions.filter(({ name }) => mine[name] !== theirs[name])
  const told = ({ options, name }: Question, values: Values) =>
    options?.find(({ value }) => value === values[name])?.label || values[name] || t('admin.not-recorded')
  return (
    <>
      <Notice
        kind="conflict"
        title={t('admin.conflict')}
        action={
          <span className="acts">
            <Button small onClick={props.onKeepMine}>
              {t('admin.conflict.mine')}
            </Button>
            <Button small onClick={props.onTakeTheirs}>
              {t('admin.conflict.theirs')}
            </Button>
          </span>
        }
      >
        {differing.length === 0 && t('admin.conflict.same')}
      </Notice>
      {differing.length > 0 && (
        <DataTable
          caption={t('admin.conflict')}
          rows={differing}
          rowKey={({ name }) => name}
          columns={[
            { key: 'what', head: t('admin.conflict.field'), cell: ({ label }) => label },
            {
              key: 'theirs',
              head: t('admin.conflict.now'),
              cardLabel: t('admin.conflict.now'),
              cell: (question) => told(question, theirs),
            },
            {
              key: 'mine',
              head: t('admin.conflict.yours'),
              cardLabel: t('admin.conflict.yours'),
              cell: (question) => told(question, mine),
            },
          ]}
        />
      )}
    </>
  )
}
