import { Link } from '@tanstack/react-router'
import { ApiProblem } from '#ui/api.ts'
import { useT } from '#ui/i18n.tsx'
import { Notice } from '#ui/notice.tsx'
import { useProblemText } from '#ui/problem.ts'

/** Why a change to the account was refused; where a fresh sign-in is asked for, the way to it. */
export function AccountProblem({ error }: { error: unknown }) {
  const t = useT()
  const problemText = useProblemText()
  const again = error instanceof ApiProblem && error.problem.code === 'account.sign-in-again'
  return (
    <Notice
      kind="error"
      title={problemText(error)}
      action={
        again && (
          <Link to="/sign-in" search={{ next: '/account' }}>
            {t('account.sign-in-again')}
          </Link>
        )
      }
    />
  )
}
