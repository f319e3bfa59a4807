import { papersGround } from '../attendance/ground'

/** Directives and the record of a hearing, with the figures printed on them. */
export const agreementGround = papersGround('agreement-paper', ['SD-06', 'SD-07'])
