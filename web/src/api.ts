export { ApiError, cache, call, type Parts, type Reply, read, refresh } from '@orangery/web-kit'
