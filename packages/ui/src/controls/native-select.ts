import '@mantine/core/styles/Input.layer.css'

export { NativeSelect, type NativeSelectProps } from '@mantine/core'
