export { More } from '@orangery/web-kit'
