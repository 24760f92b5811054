import { NativeSelect } from '@orangery/ui'
import { type Language, languageNames, language as languages } from '../../contract/index.ts'

/** One setting for both modules: what mails and pages begin in. */
export function LanguageField({ value, onChange }: { value: Language; onChange: (language: Language) => void }) {
  return (
    <NativeSelect
      label="Language of the role"
      description="Mails and pages for candidates and referees begin in it; each reader can switch."
      value={value}
      data={languages.options.map((one) => ({ value: one, label: languageNames[one] }))}
      onChange={(event) => onChange(event.currentTarget.value as Language)}
    />
  )
}
