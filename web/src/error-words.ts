export { fieldErrors, wordsFor } from '@orangery/web-kit'
