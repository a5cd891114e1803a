import { RadioGroup } from '#ui/choice-fields.tsx'
import { useT } from '#ui/i18n.tsx'
import { FormRow } from '#ui/rule-hint.tsx'
import { Ref } from '#ui/tag.tsx'
import { useDates } from '#ui/use-dates.ts'
import { joinWords, wordOr } from '../child/child-words.ts'
import type { Scene } from './record-scene.ts'

/** In which case it happened; not asked of a child with one. */
export function RecordCase(props: {
  scene: Scene
  value: string
  onChange: (ref: string) => void
  error?: string
}) {
  const t = useT()
  const words = useDates()
  const { cases } = props.scene
  if (cases.length < 2) return null
  return (
    <FormRow>
      <RadioGroup
        id="f-case"
        label={t('envelope.case')}
        error={props.error}
        value={props.value}
        onChange={props.onChange}
        options={cases.map(({ ref, contexts, closed }) => ({
          value: ref,
          label: <Ref>{ref}</Ref>,
          help: [
            joinWords(
              contexts.map((context) => wordOr(`code.context.${context}`, context, words)),
              words,
            ),
            closed ? t('record.case.closed') : '',
          ]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
    </FormRow>
  )
}
