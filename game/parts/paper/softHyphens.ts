export { longestStretch, softHyphens } from '#shared/town/layout/text/softHyphens.ts'
