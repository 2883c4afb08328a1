import path from 'node:path'

/** A file that the operator named, seen from where they ran npm, which itself works in the project's folder. */
export const namedFile = (name: string): string => path.resolve(process.env.INIT_CWD ?? process.cwd(), name)

/** Where the uploads of the site stand. */
export const uploadsFolder = (): string => path.resolve(process.env.HEALTHOOL_DATA ?? '.data', 'uploads')
