export { Answer } from '@orangery/web-kit'
