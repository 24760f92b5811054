import { refresh } from '@orangery/web-kit'
import { getRequest, getRole, listDecisions, listRequests, roleBoard } from '../../contract/index.ts'

/** After any act on a check: what shows it is read again. */
export const changed = () => refresh(getRequest, listRequests, roleBoard, getRole, listDecisions)
