/** Bringing children in from a file is a child moving in: the same permission, asked for the same home. */
export { arrangeStay as bringIn } from '#people/permissions.ts'
