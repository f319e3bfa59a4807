/** The board directs from the same library from which meetings before it agree. */
export { DUTY_LIBRARY as DIRECTIVE_LIBRARY, fillBlanks, libraryEntry } from '@shared/documents/duties/library'
