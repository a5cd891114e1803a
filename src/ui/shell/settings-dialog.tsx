import { locales, ownNames } from '#platform/i18n/locales.ts'
import { Checkbox, RadioGroup } from '../choice-fields.tsx'
import { Dialog } from '../dialog.tsx'
import { useT } from '../i18n.tsx'
import { changePreferences, type Preferences, usePreferences } from '../preferences.ts'

/** Language, colours, contrast, digits, rows and keys: kept on this computer, shown at once. */
export function SettingsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT()
  return (
    <Dialog open={open} onClose={onClose} title={t('settings.title')}>
      <LanguageChoice />
      <DisplayChoices />
    </Dialog>
  )
}

/** The languages, each in its own words. */
export function LanguageChoice() {
  const t = useT()
  const { locale } = usePreferences()
  return (
    <RadioGroup
      inline
      label={t('settings.language')}
      value={locale}
      options={locales.map((each) => ({
        value: each,
        label: (
          <bdi lang={each} key={each}>
            {ownNames[each]}
          </bdi>
        ),
      }))}
      onChange={(each) => changePreferences({ locale: each as Preferences['locale'], localeChosen: true })}
    />
  )
}

/** Colours, contrast, rows, digits and keys. */
export function DisplayChoices() {
  const t = useT()
  const { theme, contrast, density, digits, shortcuts, locale } = usePreferences()
  return (
    <>
      <RadioGroup
        inline
        label={t('settings.theme')}
        value={theme ?? 'system'}
        options={['system', 'light', 'dark'].map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
        onChange={(value) =>
          changePreferences({ theme: value === 'light' || value === 'dark' ? value : null })
        }
      />
      <RadioGroup
        inline
        label={t('settings.contrast')}
        value={contrast ?? 'system'}
        options={['system', 'more'].map((value) => ({ value, label: t(`settings.contrast.${value}`) }))}
        onChange={(value) => changePreferences({ contrast: value === 'more' ? 'more' : null })}
      />
      <RadioGroup
        inline
        label={t('settings.rows')}
        value={density}
        options={['roomy', 'compact'].map((value) => ({ value, label: t(`keys.rows.${value}`) }))}
        onChange={(value) => changePreferences({ density: value === 'compact' ? 'compact' : 'roomy' })}
      />
      {locale === 'ar' && (
        <RadioGroup
          inline
          label={t('settings.digits')}
          value={digits}
          options={[
            { value: 'latin', label: '0123456789' },
            { value: 'native', label: '٠١٢٣٤٥٦٧٨٩' },
          ]}
          onChange={(value) => changePreferences({ digits: value === 'native' ? 'native' : 'latin' })}
        />
      )}
      <Checkbox
        label={t('settings.shortcuts')}
        help={t('settings.shortcuts.help')}
        checked={shortcuts}
        onChange={(on) => changePreferences({ shortcuts: on })}
      />
    </>
  )
}
