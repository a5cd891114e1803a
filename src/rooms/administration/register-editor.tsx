import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ApiProblem, api } from '#ui/api.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { useT } from '#ui/i18n.tsx'
import { Notice } from '#ui/notice.tsx'
import { useProblemText } from '#ui/problem.ts'
import { useWrite } from '#ui/queries.tsx'
import { RegisterConflict } from './register-conflict.tsx'
import { RegisterField } from './register-field.tsx'
import {
  bodyOf,
  faultOf,
  missingIn,
  type Question,
  type Row,
  type Values,
  valuesOf,
} from './register-form.ts'

/** Adds a row to a register, or changes one whole; tells when somebody else was faster and shows both. */
export function RegisterEditor(props: {
  /** "/places" */
  path: string
  questions: readonly Question[]
  /** The row to change; without it one is added. */
  row?: Row
  /** The row as it stands in the register now. */
  latest?: Row
  onClose: () => void
}) {
  const { path, questions, row, onClose } = props
  const t = useT()
  const problemText = useProblemText()
  const client = useQueryClient()
  const [values, setValues] = useState(() => valuesOf(questions, row))
  const [basedOn, setBasedOn] = useState(row?.version)
  const [tried, setTried] = useState(false)
  const save = useWrite(
    (given: Values) => {
      const { ref, ...rest } = bodyOf(questions, given)
      return row
        ? api('PUT', `${path}/${encodeURIComponent(row.ref)}`, { ...rest, version: basedOn })
        : api('POST', path, { ref, ...rest })
    },
    [path],
  )
  // Whoever was refused because somebody was faster needs to see what stands there now.
  const readAgain = () => void client.invalidateQueries({ queryKey: [path] })
  const missing = tried ? missingIn(questions, values) : []
  const wrong = questions.flatMap((question) => {
    const fault = faultOf(question, missing, save.error, t)
    return fault === undefined
      ? []
      : [{ field: `r-${question.name}`, message: `${question.label}: ${fault}` }]
  })
  const isConflict =
    save.error instanceof ApiProblem && save.error.problem.code === 'register.changed-meanwhile'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (missingIn(questions, values).length === 0)
      save.mutate(values, { onSuccess: onClose, onError: readAgain })
  }
  return (
    <form className="form" noValidate onSubmit={submit}>
      <ErrorSummary errors={wrong} />
      {isConflict && props.latest && props.latest.version !== basedOn ? (
        <RegisterConflict
          questions={questions}
          mine={values}
          theirs={valuesOf(questions, props.latest)}
          onKeepMine={() => {
            setBasedOn(props.latest?.version)
            save.reset()
          }}
          onTakeTheirs={() => {
            setValues(valuesOf(questions, props.latest))
            setBasedOn(props.latest?.version)
            save.reset()
          }}
        />
      ) : (
        save.error && <Notice kind="error" title={problemText(save.error)} />
      )}
      {questions.map((question) => (
        <RegisterField
          key={question.name}
          question={question}
          fixed={question.name === 'ref' && row !== undefined}
          error={faultOf(question, missing, save.error, t)}
          value={values[question.name] ?? ''}
          onChange={(value) => setValues({ ...values, [question.name]: value })}
        />
      ))}
      <div className="dlg-acts">
        <Button kind="primary" type="submit" aria-disabled={save.isPending || undefined}>
          {t('admin.save')}
        </Button>
        <Button onClick={onClose}>{t('admin.cancel')}</Button>
      </div>
    </form>
  )
}
