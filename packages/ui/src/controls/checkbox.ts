import '@mantine/core/styles/InlineInput.layer.css'
import '@mantine/core/styles/Checkbox.layer.css'

export { Checkbox, type CheckboxProps } from '@mantine/core'
