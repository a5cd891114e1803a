import { type ReactNode, useEffect, useState } from 'react'
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
  const [listPlace, setListPlace] = useState<HTMLDivElement | null>(null)
  useEffect(() => {
    const page = pageAround(listPlace)
    return () => keepInSight(page, false)
  }, [listPlace])
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
        onOpenChange={(open) => keepInSight(pageAround(listPlace), open)}
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
        <Popover offset={2} UNSTABLE_portalContainer={listPlace ?? undefined}>
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
        {/* The list stands inside its field: within the page's landmarks, and above a dialog that holds the field. */}
        <div ref={setListPlace} />
      </ComboBox>
    </I18nProvider>
  )
}

/**
 * While the list is open the library would hide the rest of the page from screen readers, though all of it stays in
 * the order of Tab. What it calls the top layer it leaves alone: so the page is that, for as long.
 */
function keepInSight(page: HTMLElement | null, open: boolean): void {
  page?.toggleAttribute('data-react-aria-top-layer', open)
}

function pageAround(inside: HTMLElement | null): HTMLElement | null {
  return inside?.closest<HTMLElement>('body > *') ?? null
}
