export { type Board, findBoard, sectionsOfBoard, updateBoard } from './board.store.ts'
export { complianceParts, eeocFields, formOf, locationQuestions, ownQuestions } from './form.ts'
export { type LivePost, livePosts, type PostToApply, postToApply } from './live-posts.store.ts'
export { boardContent, safeHtml } from './safe-html.ts'
