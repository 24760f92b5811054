import '@mantine/core/styles/UnstyledButton.layer.css'
import '@mantine/core/styles/ActionIcon.layer.css'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/PasswordInput.layer.css'
import { PasswordInput as MantinePasswordInput } from '@mantine/core'

/** A binding of its own: a mere re-export would be short-cut by the bundler, and the styles above dropped with this file. */
export const PasswordInput = MantinePasswordInput
