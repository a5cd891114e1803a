import { LinkButton } from '#ui/button.tsx'
import type { DateWords } from '#ui/dates.ts'
import { Notice } from '#ui/notice.tsx'
import type { FiguresAnswer } from '../figures/figures.contract.ts'

/** Says that what was recorded last is not counted yet, and reads again when asked to; nothing where all is counted. */
export function PendingNotice(props: { answer: FiguresAnswer; words: DateWords; onAgain: () => void }) {
  const { t } = props.words
  if (!props.answer.pending) return null
  return (
    <Notice
      kind="info"
      title={t('statistics.pending.title')}
      action={<LinkButton onClick={props.onAgain}>{t('statistics.pending.again')}</LinkButton>}
    >
      {t('statistics.pending.help')}
    </Notice>
  )
}
