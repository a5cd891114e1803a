import type { ReactNode } from 'react'
import {
  Button,
  ComboBox,
  Input,
  type Key,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components/ComboBox'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { intlTag } from '#platform/i18n/locales.ts'
import type { FieldFrame } from './field.tsx'
import { useT } from './i18n.tsx'
import { Icon } from './icon.tsx'
import { Mark } from './mark.tsx'
import { usePreferences } from './preferences.ts'

export type ComboboxItem = { value: string; label: string; note?: string }

/**
 * One of many, found by writing. Without `onSearch` the given items are filtered here; with it the page
 * fetches the items that fit what is written (`items` is then shown as it comes). '' is: nothing chosen.
 */
export function Combobox(
  props: FieldFrame & {
    items: readonly ComboboxItem[]
    value: string
    onChange: (value: string) => void
    onSearch?: (written: string) => void
    placeholder?: string
    /** Shown when nothing fits. */
    empty?: ReactNode
  },
) {
  const t = useT()
  const { locale, digits } = usePreferences()
  const listed = props.onSearch ? { items: props.items } : { defaultItems: props.items }
  return (
    <I18nProvider locale={intlTag(locale, digits)}>
      <ComboBox
        {...listed}
        id={props.id}
        className={props.error ? 'field bad' : 'field'}
        isInvalid={Boolean(props.error)}
        selectedKey={props.value || null}
        onSelectionChange={(key: Key | null) => props.onChange(key === null ? '' : String(key))}
        onInputChange={props.onSearch}
        menuTrigger="focus"
        allowsEmptyCollection
      >
        <Label>
          {props.label} {props.optional && <span className="need">{t('form.optional')}</span>}
        </Label>
        {props.help !== undefined && (
          <Text slot="description" className="help" elementType="p">
            {props.help}
          </Text>
        )}
        {props.error && (
          <Text slot="errorMessage" className="msg" elementType="p">
            <Mark status="breached" /> {props.error}
          </Text>
        )}
        <div className="cmb">
          <Input className="in" placeholder={props.placeholder} />
          <Button>
            <Icon name="down" />
          </Button>
        </div>
        <Popover offset={2}>
          <ListBox
            className="cmb-l"
            renderEmptyState={() => <p className="meta">{props.empty ?? t('combobox.nothing')}</p>}
          >
            {(item: ComboboxItem) => (
              <ListBoxItem id={item.value} textValue={item.label}>
                {item.label}
                {item.note && <span className="meta">{item.note}</span>}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </I18nProvider>
  )
}
