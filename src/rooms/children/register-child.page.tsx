import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { ApiProblem, api } from '#ui/api.ts'
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx'
import { useT } from '#ui/i18n.tsx'
import { Notice } from '#ui/notice.tsx'
import { Crumbs, PageHeader } from '#ui/page-header.tsx'
import { useProblemText } from '#ui/problem.ts'
import { useWrite } from '#ui/queries.tsx'
import { SaveBar } from '#ui/save-bar.tsx'
import { useSession } from '#ui/session.ts'
import { ChildFields } from './register-child-fields.tsx'
import { emptyForm, fieldOf, findErrors, nowHere, type RegisterForm, requestOf } from './register-form.ts'
import { NameFields } from './register-name-fields.tsx'
import { ReportFields } from './register-report-fields.tsx'
import './register.css'

/** Registers a child nobody here knew: who, what is known of them, and the report that brought them. */
export function RegisterChildPage() {
  const t = useT()
  const session = useSession()
  return (
    <>
      <PageHeader
        title={t('register.title')}
        meta={t('register.meta')}
        crumbs={
          <Crumbs links={<Link to="/children">{t('children.title')}</Link>} here={t('register.title')} />
        }
      />
      {session?.may.registerChild ? (
        <RegisterChildForm />
      ) : (
        <Notice kind="locked" title={t('register.not-for-role')} />
      )}
    </>
  )
}

function RegisterChildForm() {
  const t = useT()
  const navigate = useNavigate()
  const problemText = useProblemText()
  const [form, setForm] = useState<RegisterForm>(() => emptyForm(nowHere(new Date())))
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  // Made once: sending again after a lost answer registers nobody twice.
  const [ids] = useState(() => ({ key: uuidv7(), event: uuidv7() }))
  const register = useWrite(
    (request: ReturnType<typeof requestOf>) => api<{ child: string }>('POST', '/children', request, ids.key),
    ['/children', '/today'],
  )
  const change = (part: Partial<RegisterForm>) => setForm((before) => ({ ...before, ...part }))
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (register.isPending) return
    const found = findErrors(form).map(({ field, message }) => ({ field, message: t(message) }))
    setErrors(found)
    if (found.length > 0) return
    register.mutate(requestOf(form, ids.event), {
      onSuccess: ({ child }) => void navigate({ to: `/children/${encodeURIComponent(child)}` }),
      onError: (error) => setErrors(faultsOf(error)),
    })
  }

  return (
    <form className="register" noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} />
      {register.error && errors.length === 0 && <Notice kind="error" title={problemText(register.error)} />}
      <NameFields form={form} onChange={change} />
      <ChildFields form={form} onChange={change} errorOf={errorOf} />
      <ReportFields form={form} onChange={change} errorOf={errorOf} />
      <SaveBar
        save={t('register.save')}
        saving={register.isPending}
        others={<Link to="/children">{t('register.cancel')}</Link>}
        note={t('register.not-kept')}
      />
    </form>
  )
}

function faultsOf(error: Error): FieldError[] {
  const faults = error instanceof ApiProblem ? (error.problem.faults ?? []) : []
  return faults.map((fault) => ({ field: fieldOf(fault), message: fault.title }))
}
